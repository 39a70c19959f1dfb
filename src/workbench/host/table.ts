import {
  deleteCells,
  dissolveTable,
  hideFiltered,
  renameTable,
  resizeTable,
  setHidden,
  setTotals,
  type Sheet,
  sortRows,
  type Table,
  tableBody,
  tableChanged,
  tableHeader,
  tableTotals,
} from '../model';
import { flag, text } from './arguments';
import { autoFilterClass } from './auto-filter';
import { type ExcelClass, type Member, open } from './excel-class';
import { invalidArgument, itemNotFound } from './host-error';
import { eventMembers, method, object, property, value } from './member';
import { rangeClass } from './range';
import { sortKeys } from './range-sort';
import { rangeArgument } from './range-state';
import { tableColumnsClass } from './table-columns';
import { tableRowsClass } from './table-rows';
import { worksheetClass } from './worksheet';

export interface TableState {
  sheet: Sheet;
  table: Table;
}

type Switch =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

function switchMember(key: Switch): Member<TableState> {
  return property(
    '1.3',
    ({ table }) => table[key],
    ({ sheet, table }, given, { workbook }) => {
      table[key] = flag(given);
      tableChanged(workbook, sheet);
    },
  );
}

/** Excel.Table. */
export const tableClass: ExcelClass<TableState> = {
  name: 'Table',
  id: ({ table }) => ({ key: 'Id', value: table.id }),
  isAlive: ({ sheet, table }, { workbook }) =>
    workbook.sheets.includes(sheet) && sheet.tables.includes(table),
  members: {
    Id: value('1.1', ({ table }) => table.id),
    LegacyId: value('1.8', ({ table }) => table.id),
    Name: property(
      '1.1',
      ({ table }) => table.name,
      ({ sheet, table }, given, { workbook }) => renameTable(workbook, sheet, table, text(given)),
    ),
    Style: property(
      '1.1',
      ({ table }) => table.style,
      ({ sheet, table }, given, { workbook }) => {
        table.style = text(given);
        tableChanged(workbook, sheet);
      },
    ),
    ShowHeaders: value('1.1', ({ table }) => table.showHeaders),
    ShowTotals: property(
      '1.1',
      ({ table }) => table.showTotals,
      ({ sheet, table }, given, { workbook }) => setTotals(workbook, sheet, table, flag(given)),
    ),
    ShowBandedRows: switchMember('showBandedRows'),
    ShowBandedColumns: switchMember('showBandedColumns'),
    ShowFilterButton: switchMember('showFilterButton'),
    HighlightFirstColumn: switchMember('highlightFirstColumn'),
    HighlightLastColumn: switchMember('highlightLastColumn'),
    GetRange: method('1.1', ({ sheet, table }) => open(rangeClass, { sheet, area: table.area })),
    GetDataBodyRange: method('1.1', ({ sheet, table }) =>
      open(rangeClass, { sheet, area: tableBody(table) }),
    ),
    GetHeaderRowRange: method('1.1', ({ sheet, table }) => {
      const area = tableHeader(table);
      if (!area) throw itemNotFound();
      return open(rangeClass, { sheet, area });
    }),
    GetTotalRowRange: method('1.1', ({ sheet, table }) => {
      const area = tableTotals(table);
      if (!area) throw itemNotFound();
      return open(rangeClass, { sheet, area });
    }),
    Columns: object('1.1', (self) => open(tableColumnsClass, self)),
    Rows: object('1.1', (self) => open(tableRowsClass, self)),
    Worksheet: object('1.2', ({ sheet }) => open(worksheetClass, sheet)),
    Sort: object('1.2', (self) => open(tableSortClass, self)),
    AutoFilter: object('1.9', ({ sheet, table }) => open(autoFilterClass, { sheet, table })),
    Resize: method('1.13', ({ sheet, table }, [range], context) => {
      const target = rangeArgument(range, context, sheet);
      if (target.sheet !== sheet) throw invalidArgument();
      resizeTable(context.workbook, sheet, table, target.area);
    }),
    ConvertToRange: method('1.2', ({ sheet, table }, _args, { workbook }) => {
      dissolveTable(workbook, sheet, table);
      return open(rangeClass, { sheet, area: table.area });
    }),
    Delete: method('1.1', ({ sheet, table }, _args, { workbook }) => {
      dissolveTable(workbook, sheet, table);
      deleteCells(workbook, sheet, table.area, 'Up', 'addin');
    }),
    ClearFilters: method('1.2', ({ sheet, table }, _args, { workbook }) => {
      for (const column of table.columns) column.filter = undefined;
      setHidden(workbook, sheet, 'rows', tableBody(table), false);
    }),
    ReapplyFilters: method('1.2', ({ sheet, table }, _args, { workbook }) =>
      hideFiltered(workbook, sheet, table),
    ),
    ...eventMembers('DataChangedEvent', 101, ({ table }: TableState) => table.id),
    ...eventMembers('SelectionChangedEvent', 100, ({ table }: TableState) => table.id),
  },
};

/** Excel.TableSort. */
const tableSortClass: ExcelClass<TableState> = {
  name: 'TableSort',
  members: {
    Fields: value('1.2', ({ table }) => table.sortFields),
    MatchCase: value('1.2', () => false),
    Method: value('1.2', () => 'PinYin'),
    Apply: method('1.2', ({ sheet, table }, [fields], { workbook }) => {
      sortRows(workbook, sheet, tableBody(table), sortKeys(fields), 'addin');
      table.sortFields = Array.isArray(fields) ? fields : [];
    }),
    Clear: method('1.2', ({ table }) => {
      table.sortFields = [];
    }),
    Reapply: method('1.2', ({ sheet, table }, _args, { workbook }) => {
      if (table.sortFields.length > 0)
        sortRows(workbook, sheet, tableBody(table), sortKeys(table.sortFields), 'addin');
    }),
  },
};
