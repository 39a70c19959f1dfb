import { UserError } from '../classify';
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

/**
 * Shows a cell that a run read.
 *
 * @throws UserError `dataMoved` where its sheet is gone or hidden by now
 */
export async function goToCell(sheetId: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') throw new UserError('dataMoved');
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
