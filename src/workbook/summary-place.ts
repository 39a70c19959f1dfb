import { UserError } from '../classify';
import { inExcel } from './excel';
import { storedWritten } from './locate-written';
import type { WrittenPlace } from './write-plan';

/**
 * Where the summary of the last run is now.
 *
 * @throws UserError `noStoredRecipe` where there is none: never written, or its sheet is gone
 */
export async function summaryPlace(): Promise<WrittenPlace> {
  return inExcel(async (context) => {
    const summary = (await storedWritten(context))?.summary;
    if (!summary) throw new UserError('noStoredRecipe');
    const sheet = context.workbook.worksheets.getItemOrNullObject(summary.sheetId);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) throw new UserError('noStoredRecipe');
    return { what: 'summary', sheet: sheet.name, address: 'A1' };
  });
}
