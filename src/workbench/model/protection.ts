import { type Area, wholeSheet } from './area';
import { forEachChunk } from './cells';
import { ModelError } from './model-error';
import { announce } from './changes';
import type { ProtectionOptions, Sheet } from './sheet';
import { styleAt } from './style';
import type { Workbook } from './workbook';

const refusal = 'You do not have the permissions to perform the requested operation: the sheet is protected.';

/** Refuses (AccessDenied) to change locked cells of a protected sheet. */
export function requireEditable(workbook: Workbook, sheet: Sheet, area: Area = wholeSheet): void {
  if (sheet.protection.isProtected && !isUnlocked(workbook, sheet, area))
    throw new ModelError('AccessDenied', refusal);
}

/** Refuses a kind of change on a protected sheet unless its option (`allowFormatCells`…) is on. */
export function requireAllowed(sheet: Sheet, option: string): void {
  if (sheet.protection.isProtected && sheet.protection.options[option] !== true)
    throw new ModelError('AccessDenied', refusal);
}

/** Refuses to add, remove, move or rename sheets when the workbook's structure is protected. */
export function requireStructure(workbook: Workbook): void {
  if (workbook.protection.isProtected)
    throw new ModelError('AccessDenied', 'The workbook structure is protected.');
}

/** Whether every cell of the block is unlocked. */
function isUnlocked(workbook: Workbook, sheet: Sheet, area: Area): boolean {
  const open = (style: number): boolean => styleAt(workbook.styles, style).locked === false;
  let unlockedCells = 0;
  forEachChunk(sheet.cells, area, (chunk, _top, _column, from, to) => {
    for (let offset = from; offset <= to; offset += 1)
      if (open(chunk.styles?.[offset] ?? 0)) unlockedCells += 1;
  });
  if (unlockedCells === area.rowCount * area.columnCount) return true;
  const columns = Array.from({ length: area.columnCount }, (_, at) => area.column + at);
  return columns.every((column) => open(sheet.cells.columnStyles.get(column) ?? 0));
}

/** Protects a sheet; refused when it is protected already. */
export function protectSheet(
  workbook: Workbook,
  sheet: Sheet,
  options: Record<string, unknown>,
  password: string | undefined,
): void {
  if (sheet.protection.isProtected) throw new ModelError('AccessDenied', refusal);
  const kept: ProtectionOptions = {};
  for (const [name, option] of Object.entries(options))
    if (typeof option === 'boolean' || typeof option === 'string') kept[name] = option;
  sheet.protection = { isProtected: true, options: kept, password };
  announce(workbook, { kind: 'sheetChanged', sheetId: sheet.id });
}

/** Takes protection away; refused with a wrong password. */
export function unprotectSheet(workbook: Workbook, sheet: Sheet, password: string | undefined): void {
  if (sheet.protection.isProtected && (sheet.protection.password ?? '') !== (password ?? ''))
    throw new ModelError('AccessDenied', 'The password is wrong.');
  sheet.protection = { isProtected: false, options: {}, password: undefined };
  announce(workbook, { kind: 'sheetChanged', sheetId: sheet.id });
}
