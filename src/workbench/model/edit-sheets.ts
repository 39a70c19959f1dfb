import { announce } from './changes';
import { followRename } from './follow-references';
import { ModelError } from './model-error';
import { requireStructure } from './protection';
import { activateSheet } from './selection';
import { createSheet, type Sheet, type SheetVisibility } from './sheet';
import { shiftNames } from './shift-names';
import { findSheet, newId, type Workbook } from './workbook';

const forbidden = /[\\/?*[\]:]/;

/** Refuses names Excel refuses: empty, over 31 characters, with `\ / ? * [ ] :`, quoted, `History`. */
export function requireSheetName(name: string): void {
  if (
    name === '' ||
    name.length > 31 ||
    forbidden.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name)
  )
    throw new ModelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

/** The first `Sheet1`, `Sheet2`… that is free. */
function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (findSheet(workbook, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Adds a sheet at the end, not activated. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  requireStructure(workbook);
  const chosen = name ?? freeSheetName(workbook);
  requireSheetName(chosen);
  if (findSheet(workbook, chosen))
    throw new ModelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  const sheet = createSheet(newId(workbook), chosen);
  workbook.sheets.push(sheet);
  announce(workbook, { kind: 'sheetAdded', sheetId: sheet.id });
  return sheet;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  requireStructure(workbook);
  requireSheetName(name);
  const other = findSheet(workbook, name);
  if (other && other !== sheet)
    throw new ModelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  const before = sheet.name;
  sheet.name = name;
  followRename(workbook, before, name);
  announce(workbook, { kind: 'sheetChanged', sheetId: sheet.id });
}

function otherVisible(workbook: Workbook, sheet: Sheet): Sheet | undefined {
  const at = workbook.sheets.indexOf(sheet);
  const visible = workbook.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
  return visible.find((one) => workbook.sheets.indexOf(one) > at) ?? visible.at(-1);
}

/** Deletes a sheet with all that is on it. The last visible sheet stays. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  requireStructure(workbook);
  const next = otherVisible(workbook, sheet);
  if (!next || sheet.visibility === 'VeryHidden')
    throw new ModelError('InvalidOperation', 'This operation is not permitted for the current object.');
  if (workbook.activeSheetId === sheet.id) activateSheet(workbook, next.id);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.names = workbook.names.filter((name) => name.sheetId !== sheet.id);
  shiftNames(workbook, sheet, () => undefined);
  announce(workbook, { kind: 'sheetDeleted', sheetId: sheet.id });
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: SheetVisibility): void {
  requireStructure(workbook);
  if (visibility !== 'Visible') {
    const next = otherVisible(workbook, sheet);
    if (!next) throw new ModelError('InvalidOperation', 'A workbook shows at least one sheet.');
    if (workbook.activeSheetId === sheet.id) activateSheet(workbook, next.id);
  }
  sheet.visibility = visibility;
  announce(workbook, { kind: 'sheetChanged', sheetId: sheet.id });
}

/** Moves a sheet to a place among the tabs, from 0. */
export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  requireStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw new ModelError('InvalidArgument', 'The position is not among the sheets.');
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  announce(workbook, { kind: 'sheetChanged', sheetId: sheet.id });
}

/** Says that something of a sheet changed that was set directly (tab colour, gridlines). */
export function sheetChanged(workbook: Workbook, sheet: Sheet): void {
  announce(workbook, { kind: 'sheetChanged', sheetId: sheet.id });
}

/** Fills an added sheet with a copy of another one: cells, layout and rules (tables, pivots and charts get no copy). */
export function copySheetInto(workbook: Workbook, from: Sheet, to: Sheet): Sheet {
  const copied = structuredClone(from);
  Object.assign(to, { ...copied, id: to.id, name: to.name, tables: [], pivots: [], charts: [] });
  announce(workbook, { kind: 'sheetChanged', sheetId: to.id });
  return to;
}
