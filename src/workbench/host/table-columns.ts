import {
  type Area,
  type CellValue,
  deleteTableColumn,
  insertTableColumn,
  renameTableColumn,
  type TableColumn,
  tableBody,
  tableHeader,
  tableTotals,
} from '../model';
import { integer, isAbsent, text } from './arguments';
import { type ExcelClass, type Handle, open } from './excel-class';
import { filterClass } from './filter';
import { invalidArgument, itemNotFound } from './host-error';
import { method, object, property, value } from './member';
import { rangeClass } from './range';
import { valuesOf, writeValues } from './range-values';
import type { TableState } from './table';

export interface TableColumnState extends TableState {
  column: TableColumn;
}

function indexOf({ table, column }: TableColumnState): number {
  const at = table.columns.indexOf(column);
  if (at < 0) throw itemNotFound();
  return at;
}

/** One column of a block of the table. */
function columnArea(self: TableColumnState, block: Area | undefined): Area {
  if (!block) throw itemNotFound();
  return { ...block, column: block.column + indexOf(self), columnCount: 1 };
}

const rangeOf = (self: TableColumnState, block: Area | undefined): Handle =>
  open(rangeClass, { sheet: self.sheet, area: columnArea(self, block) });

/** Excel.TableColumn. */
export const tableColumnClass: ExcelClass<TableColumnState> = {
  name: 'TableColumn',
  id: ({ column }) => ({ key: 'Id', value: column.id }),
  isAlive: ({ table, column }) => table.columns.includes(column),
  members: {
    Id: value('1.1', ({ column }) => column.id),
    Index: value('1.1', indexOf),
    Name: property(
      '1.1',
      ({ column }) => column.name,
      (self, given, { workbook }) =>
        renameTableColumn(workbook, self.sheet, self.table, indexOf(self), text(given)),
      '1.4',
    ),
    Values: property(
      '1.1',
      (self) => valuesOf({ sheet: self.sheet, area: columnArea(self, self.table.area) }),
      (self, given, context) =>
        writeValues({ sheet: self.sheet, area: columnArea(self, self.table.area) }, given, context),
    ),
    Filter: object('1.2', (self) => open(filterClass, self)),
    GetRange: method('1.1', (self) => rangeOf(self, self.table.area)),
    GetDataBodyRange: method('1.1', (self) => rangeOf(self, tableBody(self.table))),
    GetHeaderRowRange: method('1.1', (self) => rangeOf(self, tableHeader(self.table))),
    GetTotalRowRange: method('1.1', (self) => rangeOf(self, tableTotals(self.table))),
    Delete: method('1.1', (self, _args, { workbook }) =>
      deleteTableColumn(workbook, self.sheet, self.table, indexOf(self)),
    ),
  },
};

function find({ table }: TableState, key: unknown): TableColumn | undefined {
  const name = typeof key === 'string' ? key.toLowerCase() : undefined;
  return table.columns.find((column) => column.id === key || column.name.toLowerCase() === name);
}

function columnValues(given: unknown): CellValue[] | undefined {
  if (isAbsent(given)) return undefined;
  if (!Array.isArray(given)) return [cell(given)];
  return given.map((row: unknown) => cell(Array.isArray(row) ? row[0] : row));
}

function cell(given: unknown): CellValue {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  if (isAbsent(given)) return '';
  throw invalidArgument();
}

/** Excel.TableColumnCollection. */
export const tableColumnsClass: ExcelClass<TableState> = {
  name: 'TableColumnCollection',
  items: (self) => self.table.columns.map((column) => open(tableColumnClass, { ...self, column })),
  members: {
    Count: value('1.1', ({ table }) => table.columns.length),
    GetCount: method('1.4', ({ table }) => table.columns.length),
    Item: method('1.1', (self, [key]) => {
      const column = find(self, key);
      if (!column) throw itemNotFound();
      return open(tableColumnClass, { ...self, column });
    }),
    GetItemOrNullObject: method('1.4', (self, [key]) => {
      const column = find(self, key);
      return column ? open(tableColumnClass, { ...self, column }) : null;
    }),
    GetItemAt: method('1.1', (self, [at]) => {
      const column = self.table.columns[integer(at)];
      if (!column) throw itemNotFound();
      return open(tableColumnClass, { ...self, column });
    }),
    Add: method('1.1', (self, [index, values, name], { workbook }) => {
      const end = self.table.columns.length;
      const at = isAbsent(index) || index === -1 ? end : integer(index);
      if (at < 0 || at > end) throw invalidArgument();
      const given = columnValues(values);
      if (given && given.length !== self.table.area.rowCount) throw invalidArgument();
      const column = insertTableColumn(workbook, self.sheet, self.table, at);
      const area = { ...self.table.area, column: self.table.area.column + at, columnCount: 1 };
      if (given)
        writeValues(
          { sheet: self.sheet, area },
          given.map((one) => [one]),
          { workbook },
        );
      if (!isAbsent(name)) renameTableColumn(workbook, self.sheet, self.table, at, text(name));
      return open(tableColumnClass, { ...self, column });
    }),
  },
};
