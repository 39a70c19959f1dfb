import { formatSheetAddress, parseAddress, splitSheetAddress } from './address';
import type { Area } from './area';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * Defined names follow the cells they stand for when cells are inserted or deleted, as in Excel; a name whose cells are
 * all deleted becomes `=#REF!`. Names that are more than one reference are left as they are.
 *
 * @param moved Where a block of the sheet is now; undefined when it is gone.
 */
export function shiftNames(workbook: Workbook, sheet: Sheet, moved: (block: Area) => Area | undefined): void {
  for (const name of workbook.names) {
    const { sheetName, rest } = splitSheetAddress(name.formula.replace(/^=/, ''));
    const block = parseAddress(rest);
    if (!block || sheetName?.toLowerCase() !== sheet.name.toLowerCase()) continue;
    const next = moved(block);
    name.formula = next ? `=${formatSheetAddress(sheet.name, next, true)}` : '=#REF!';
  }
}
