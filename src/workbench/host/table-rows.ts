import { deleteCells, insertTableRows, tableBody } from '../model';
import { integer, isAbsent } from './arguments';
import { type ExcelClass, type HostContext, open } from './excel-class';
import { invalidArgument, itemNotFound } from './host-error';
import { method, property, value } from './member';
import { rangeClass } from './range';
import type { RangeState } from './range-state';
import { valuesOf, writeValues } from './range-values';
import type { TableState } from './table';

interface TableRowState extends TableState {
  /** Within the body, from 0. */
  index: number;
}

function rowRange({ sheet, table, index }: TableRowState, count = 1): RangeState {
  const body = tableBody(table);
  if (index < 0 || index + count > body.rowCount) throw itemNotFound();
  return { sheet, area: { ...body, row: body.row + index, rowCount: count } };
}

/** Takes rows out of the body; a blank one stays where all are taken. */
function deleteRows(self: TableState, index: number, count: number, { workbook }: HostContext): void {
  const { sheet, area } = rowRange({ ...self, index }, count);
  deleteCells(workbook, sheet, area, 'Up', 'addin');
}

/** Excel.TableRow. */
export const tableRowClass: ExcelClass<TableRowState> = {
  name: 'TableRow',
  members: {
    Index: value('1.1', ({ index }) => index),
    Values: property(
      '1.1',
      (self) => valuesOf(rowRange(self)),
      (self, given, context) => writeValues(rowRange(self), given, context),
    ),
    GetRange: method('1.1', (self) => open(rangeClass, rowRange(self))),
    Delete: method('1.1', (self, _args, context) => deleteRows(self, self.index, 1, context)),
  },
};

/** Excel.TableRowCollection. */
export const tableRowsClass: ExcelClass<TableState> = {
  name: 'TableRowCollection',
  items: (self) =>
    Array.from({ length: tableBody(self.table).rowCount }, (_, index) =>
      open(tableRowClass, { ...self, index }),
    ),
  members: {
    Count: value('1.1', ({ table }) => tableBody(table).rowCount),
    GetCount: method('1.4', ({ table }) => tableBody(table).rowCount),
    GetItemAt: method('1.1', (self, [at]) => {
      const index = integer(at);
      rowRange({ ...self, index });
      return open(tableRowClass, { ...self, index });
    }),
    Add: method('1.1', (self, [index, values], { workbook }) => {
      const rows: unknown[] = isAbsent(values) ? [null] : Array.isArray(values) ? values : [values];
      const lines = Array.isArray(rows[0]) || rows[0] === null ? rows : [rows];
      const end = tableBody(self.table).rowCount;
      const at = isAbsent(index) || index === -1 ? end : integer(index);
      if (at < 0 || at > end) throw invalidArgument();
      insertTableRows(workbook, self.sheet, self.table, at, lines.length);
      const first: TableRowState = { ...self, index: at };
      if (!isAbsent(values)) writeValues(rowRange(first, lines.length), lines, { workbook });
      return open(tableRowClass, first);
    }),
    DeleteRowsAt: method('1.9', (self, [index, count], context) =>
      deleteRows(self, integer(index), integer(count, 1), context),
    ),
  },
};
