import {
  type Area,
  findSheet,
  formatAddress,
  formatSheetAddress,
  type Sheet,
  type Workbook,
  type WorkbookChange,
} from '../model';
import type { EventEntry } from './protocol';

const eventCategory = 65_536;
/** The target of events of collections of sheets. */
const everywhere = 'Workbook';

function entry(messageType: number, targetId: string, argument: unknown): EventEntry {
  return { messageCategory: eventCategory, messageType, targetId, message: JSON.stringify(argument) };
}

/** The events a change raises. `isWanted` says which the client asked for, by `number:target`. */
export function eventsOf(
  workbook: Workbook,
  change: WorkbookChange,
  isWanted: (key: string) => boolean,
): EventEntry[] {
  const raise = (messageType: number, sheetId: string, argument: unknown): EventEntry[] =>
    [sheetId, everywhere]
      .filter((target) => isWanted(`${messageType}:${target}`))
      .map((target) => entry(messageType, target, argument));
  switch (change.kind) {
    case 'cells': {
      const sheet = findSheet(workbook, change.sheetId);
      return sheet
        ? [...raise(10, sheet.id, cellsArgument(sheet, change)), ...tableEvents(sheet, change, isWanted)]
        : [];
    }
    case 'formats': {
      const sheet = findSheet(workbook, change.sheetId);
      return sheet ? raise(18, sheet.id, place(sheet, change.area)) : [];
    }
    case 'selection': {
      const sheet = findSheet(workbook, change.sheetId);
      if (!sheet) return [];
      const address = sheet.selection.areas.map((area) => formatAddress(area)).join(',');
      // The document's own selection event needs no registration with the host.
      return [entry(2, '', {}), ...raise(14, sheet.id, { address, worksheetId: sheet.id })];
    }
    case 'sheetActivated':
      return [entry(2, '', {}), ...raise(11, change.sheetId, { worksheetId: change.sheetId })];
    case 'sheetAdded':
      return raise(13, change.sheetId, { worksheetId: change.sheetId, source: 'Local' });
    case 'sheetDeleted':
      return raise(15, change.sheetId, { worksheetId: change.sheetId, source: 'Local' });
    case 'calculated':
      return workbook.sheets.flatMap((sheet) => raise(16, sheet.id, { worksheetId: sheet.id, address: '' }));
    default:
      return [];
  }
}

type CellsChange = Extract<WorkbookChange, { kind: 'cells' }>;

function place(sheet: Sheet, area: Area) {
  return {
    worksheetId: sheet.id,
    address: formatAddress(area),
    source: 'Local',
    referenceId: formatSheetAddress(sheet.name, area),
  };
}

function cellsArgument(sheet: Sheet, change: CellsChange) {
  return {
    ...place(sheet, change.area),
    changeType: change.changeType,
    triggerSource: change.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
  };
}

function tableEvents(sheet: Sheet, change: CellsChange, isWanted: (key: string) => boolean): EventEntry[] {
  return sheet.tables
    .filter((table) => overlaps(table.area, change.area))
    .flatMap((table) =>
      [table.id, sheet.id, everywhere]
        .filter((target) => isWanted(`101:${target}`))
        .map((target) => entry(101, target, { ...cellsArgument(sheet, change), tableId: table.id })),
    );
}

function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}
