import { UserError } from '../classify';
import { inExcel } from './excel';
import { locateSummary } from './locate-drawn';
import { storedWritten } from './locate-written';
import type { WrittenPlace } from './write-plan';

/**
 * Where the summary of the last run is now.
 *
 * @throws UserError `noStoredRecipe` where there is none: never written, or its sheet is gone
 */
export async function summaryPlace(): Promise<WrittenPlace> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    const sheet = written && (await locateSummary(context, written));
    if (!sheet) throw new UserError('noStoredRecipe');
    return { what: 'summary', sheet: sheet.name, address: 'A1' };
  });
}
