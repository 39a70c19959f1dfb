import { inExcel } from './excel';
import type { WrittenPlace } from './write-plan';

/** Shows a place of the workbook: its sheet, with its first cell selected. */
export async function goTo({ sheet, address }: Pick<WrittenPlace, 'sheet' | 'address'>): Promise<void> {
  await inExcel(async (context) => {
    const item = context.workbook.worksheets.getItem(sheet);
    item.activate();
    item.getRange(address).getCell(0, 0).select();
    await context.sync();
  }, sheet);
}
