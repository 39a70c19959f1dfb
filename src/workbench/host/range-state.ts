import {
  activeSheet,
  type Area,
  findSheet,
  findTable,
  formatSheetAddress,
  intersect,
  isOnSheet,
  ModelError,
  parseAddress,
  type Sheet,
  sheetColumns,
  sheetRows,
  splitSheetAddress,
  tableBody,
  type Workbook,
} from '../model';
import type { HostContext } from './excel-class';
import { stateOf } from './excel-class';
import { HostError, invalidArgument, itemNotFound } from './host-error';
import { rangeClass } from './range';

/** A range: a block on a sheet. */
export interface RangeState {
  sheet: Sheet;
  area: Area;
}

/** Cells one read may ask for. */
export const readLimit = 5_000_000;

/** Whole rows or columns: Excel gives null for their values and refuses to set them. */
export function isUnbounded({ area }: RangeState): boolean {
  return area.rowCount === sheetRows || area.columnCount === sheetColumns;
}

/** Refuses reads of more cells than Excel gives at once. */
export function requireReadable({ area }: RangeState): void {
  if (area.rowCount * area.columnCount > readLimit)
    throw new HostError(
      'RangeExceedsLimit',
      'The cell count in the range has exceeded the maximum supported number.',
    );
}

/** A block that must lie on the sheet. */
export function requireOnSheet(area: Area): Area {
  if (!isOnSheet(area)) throw invalidArgument();
  return area;
}

export function addressOf(state: RangeState): string {
  return formatSheetAddress(state.sheet.name, state.area);
}

/** A range from an argument that is a Range or an address (its sheet said in the address, else `sheet`). */
export function rangeArgument(argument: unknown, context: HostContext, sheet?: Sheet): RangeState {
  const range = stateOf(rangeClass, argument);
  if (range) return range;
  if (typeof argument !== 'string') throw invalidArgument();
  return rangeByAddress(context.workbook, argument, sheet ?? activeSheet(context.workbook));
}

/** A range by address, defined name, table name or table column. */
export function rangeByAddress(workbook: Workbook, address: string, sheet: Sheet): RangeState {
  const { sheetName, rest } = splitSheetAddress(address.replace(/^=/, ''));
  const on = sheetName === undefined ? sheet : findSheet(workbook, sheetName);
  if (!on) throw itemNotFound();
  const area = parseAddress(rest);
  if (area) return { sheet: on, area };
  const named = namedRange(workbook, rest, on);
  if (named) return named;
  const match = /^(.+)\[([^\][]+)\]$/.exec(rest);
  const found = findTable(workbook, match?.[1] ?? rest);
  if (found) {
    const body = tableBody(found.table);
    const wanted = match?.[2]?.toLowerCase();
    if (wanted === undefined) return { sheet: found.sheet, area: body };
    const at = found.table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
    if (at >= 0) return { sheet: found.sheet, area: { ...body, column: body.column + at, columnCount: 1 } };
  }
  throw invalidArgument();
}

function namedRange(workbook: Workbook, name: string, sheet: Sheet): RangeState | undefined {
  const wanted = name.toLowerCase();
  const found = workbook.names
    .filter((one) => one.name.toLowerCase() === wanted)
    .sort((a) => (a.sheetId === sheet.id ? -1 : 1))
    .find((one) => one.sheetId === undefined || one.sheetId === sheet.id);
  return found && namedRangeOf(workbook, found.formula, sheet);
}

/** The range a name's formula means; undefined when it means something else. */
export function namedRangeOf(workbook: Workbook, formula: string, sheet: Sheet): RangeState | undefined {
  const { sheetName, rest } = splitSheetAddress(formula.replace(/^=/, ''));
  const on = sheetName === undefined ? sheet : findSheet(workbook, sheetName);
  const area = parseAddress(rest);
  return on && area ? { sheet: on, area } : undefined;
}

/** Refuses ranges while a chart is selected or a cell is being edited. */
export function requireSelectable(workbook: Workbook): void {
  if (workbook.mode !== 'ready')
    throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
}

/** The one range both have; refuses ranges of two sheets. */
export function sharedArea(a: RangeState, b: RangeState): Area | undefined {
  if (a.sheet !== b.sheet) throw new ModelError('InvalidArgument', 'The ranges are on different sheets.');
  return intersect(a.area, b.area);
}
