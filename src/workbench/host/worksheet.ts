import {
  activateSheet,
  addSheet,
  areaOf,
  copySheetInto,
  deleteSheet,
  moveSheet,
  parseAddress,
  renameSheet,
  setVisibility,
  type Sheet,
  sheetChanged,
  usedArea,
  wholeSheet,
} from '../model';
import { color, flag, integer, isAbsent, text, word } from './arguments';
import { autoFilterClass } from './auto-filter';
import { chartsClass } from './charts';
import { customPropertiesClass } from './custom-properties';
import { type ExcelClass, type Member, open, stateOf } from './excel-class';
import { freezePanesClass } from './freeze-panes';
import { invalidArgument, itemNotFound } from './host-error';
import { eventMembers, method, object, property, value } from './member';
import { namesClass } from './names';
import { pageLayoutClass } from './page-layout';
import { pivotTablesClass } from './pivot-tables';
import { rangeClass } from './range';
import { rangeAreasClass } from './range-areas';
import { rangeByAddress, requireOnSheet } from './range-state';
import { tablesClass } from './tables';
import { worksheetProtectionClass } from './worksheet-protection';
import { neighbour } from './worksheets';

function areasOf(addresses: string) {
  return addresses.split(',').map((one) => {
    const area = parseAddress(one.includes('!') ? one.slice(one.lastIndexOf('!') + 1) : one);
    if (!area) throw invalidArgument();
    return area;
  });
}

function switchMember(key: 'showGridlines' | 'showHeadings'): Member<Sheet> {
  return property(
    '1.8',
    (sheet) => sheet[key],
    (sheet, given, { workbook }) => {
      sheet[key] = flag(given);
      sheetChanged(workbook, sheet);
    },
  );
}

const idOf = (sheet: Sheet): string => sheet.id;

/** Excel.Worksheet. */
export const worksheetClass: ExcelClass<Sheet> = {
  name: 'Worksheet',
  id: (sheet) => ({ key: 'Id', value: sheet.id }),
  isAlive: (sheet, { workbook }) => workbook.sheets.includes(sheet),
  members: {
    Id: value('1.1', idOf),
    Name: property(
      '1.1',
      (sheet) => sheet.name,
      (sheet, given, { workbook }) => renameSheet(workbook, sheet, text(given)),
    ),
    Position: property(
      '1.1',
      (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      (sheet, given, { workbook }) => moveSheet(workbook, sheet, integer(given)),
    ),
    Visibility: property(
      '1.1',
      (sheet) => sheet.visibility,
      (sheet, given, { workbook }) =>
        setVisibility(workbook, sheet, word(given, ['Visible', 'Hidden', 'VeryHidden'])),
      '1.2',
    ),
    TabColor: property(
      '1.7',
      (sheet) => sheet.tabColor,
      (sheet, given, { workbook }) => {
        sheet.tabColor = given === '' ? '' : color(given);
        sheetChanged(workbook, sheet);
      },
    ),
    ShowGridlines: switchMember('showGridlines'),
    ShowHeadings: switchMember('showHeadings'),
    // The client assigns under these names.
    Gridlines: switchMember('showGridlines'),
    Headings: switchMember('showHeadings'),
    StandardHeight: value('1.7', () => 15),
    StandardWidth: value('1.7', () => 8.43),
    EnableCalculation: value('1.9', () => true),
    TabId: value('1.14', (sheet, { workbook }) => workbook.sheets.indexOf(sheet) + 1),
    Activate: method('1.1', (sheet, _args, { workbook }) => activateSheet(workbook, sheet.id)),
    Delete: method('1.1', (sheet, _args, { workbook }) => deleteSheet(workbook, sheet)),
    Calculate: method('1.6', (_sheet, _args, { workbook }) => {
      workbook.needsCalculation = true;
    }),
    Copy: method('1.7', (sheet, [position, relative], { workbook }) => {
      const copy = copySheetInto(workbook, sheet, addSheet(workbook));
      const last = workbook.sheets.length - 1;
      const beside = stateOf(worksheetClass, relative);
      const besideAt = beside ? workbook.sheets.indexOf(beside) : last;
      const places = { None: last, Beginning: 0, End: last, Before: besideAt, After: besideAt + 1 };
      const place = places[word(position, ['None', 'Beginning', 'End', 'Before', 'After'], 'None')];
      moveSheet(workbook, copy, Math.min(place, last));
      return open(worksheetClass, copy);
    }),
    GetRange: method('1.1', (sheet, [address], { workbook }) =>
      open(
        rangeClass,
        isAbsent(address) || address === ''
          ? { sheet, area: wholeSheet }
          : rangeByAddress(workbook, text(address), sheet),
      ),
    ),
    GetRangeByIndexes: method('1.7', (sheet, [row, column, rows, columns]) =>
      open(rangeClass, {
        sheet,
        area: requireOnSheet(areaOf(integer(row), integer(column), integer(rows), integer(columns))),
      }),
    ),
    GetRanges: method('1.9', (sheet, [address]) =>
      open(rangeAreasClass, {
        sheet,
        areas: isAbsent(address) ? [wholeSheet] : areasOf(text(address)),
      }),
    ),
    GetCell: method('1.1', (sheet, [row, column]) =>
      open(rangeClass, { sheet, area: requireOnSheet(areaOf(integer(row), integer(column))) }),
    ),
    GetUsedRange: method('1.1', (sheet, [valuesOnly]) => {
      const used = usedArea(sheet.cells, wholeSheet, flag(valuesOnly, false));
      return open(rangeClass, { sheet, area: used ?? areaOf(0, 0) });
    }),
    GetUsedRangeOrNullObject: method('1.4', (sheet, [valuesOnly]) => {
      const area = usedArea(sheet.cells, wholeSheet, flag(valuesOnly, false));
      return area ? open(rangeClass, { sheet, area }) : null;
    }),
    GetNext: method('1.5', (sheet, [visibleOnly], context) => {
      const next = neighbour(sheet, 1, flag(visibleOnly, false), context);
      if (!next) throw itemNotFound();
      return next;
    }),
    GetNextOrNullObject: method('1.5', (sheet, [visibleOnly], context) =>
      neighbour(sheet, 1, flag(visibleOnly, false), context),
    ),
    GetPrevious: method('1.5', (sheet, [visibleOnly], context) => {
      const previous = neighbour(sheet, -1, flag(visibleOnly, false), context);
      if (!previous) throw itemNotFound();
      return previous;
    }),
    GetPreviousOrNullObject: method('1.5', (sheet, [visibleOnly], context) =>
      neighbour(sheet, -1, flag(visibleOnly, false), context),
    ),
    Tables: object('1.1', (sheet) => open(tablesClass, { sheet })),
    Charts: object('1.1', (sheet) => open(chartsClass, sheet)),
    Names: object('1.4', (sheet) => open(namesClass, { sheet })),
    PivotTables: object('1.3', (sheet) => open(pivotTablesClass, { sheet, within: undefined })),
    Protection: object('1.2', (sheet) => open(worksheetProtectionClass, sheet)),
    FreezePanes: object('1.7', (sheet) => open(freezePanesClass, sheet)),
    AutoFilter: object('1.9', (sheet) => open(autoFilterClass, { sheet, table: undefined })),
    PageLayout: object('1.9', (sheet) => open(pageLayoutClass, sheet)),
    CustomProperties: object('1.12', (sheet) => open(customPropertiesClass, sheet)),
    _GetSheetById: method('internal', (_sheet, [id], { workbook }) => {
      const found = workbook.sheets.find((one) => one.id === id);
      if (!found) throw itemNotFound();
      return open(worksheetClass, found);
    }),
    _GetAnotherWorksheetById: method('internal', (_sheet, [id], { workbook }) => {
      const found = workbook.sheets.find((one) => one.id === id);
      if (!found) throw itemNotFound();
      return open(worksheetClass, found);
    }),
    ...eventMembers('DataChangedEvent', 10, idOf),
    ...eventMembers('ActivatedEvent', 11, idOf),
    ...eventMembers('DeactivatedEvent', 12, idOf),
    ...eventMembers('SelectionChangedEvent', 14, idOf),
    ...eventMembers('CalculatedEvent', 16, idOf),
    ...eventMembers('FormatChangedEvent', 18, idOf),
  },
};
