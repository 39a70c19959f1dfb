import { addTable, activeSheet, findTable, type Sheet, type Table } from '../model';
import { flag, integer, text } from './arguments';
import { type ExcelClass, type Handle, type HostContext, open } from './excel-class';
import { itemNotFound } from './host-error';
import { eventMembers, method, value } from './member';
import { rangeArgument } from './range-state';
import { tableClass, type TableState } from './table';

/** The tables of a sheet, or of the whole workbook. */
interface TablesState {
  sheet: Sheet | undefined;
}

function tablesOf({ sheet }: TablesState, { workbook }: HostContext): TableState[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((one) =>
    one.tables.map((table) => ({ sheet: one, table })),
  );
}

function find(self: TablesState, key: unknown, context: HostContext): Handle | null {
  const wanted = typeof key === 'number' ? String(key) : text(key);
  const found = findTable(context.workbook, wanted);
  return found && (!self.sheet || self.sheet === found.sheet) ? open(tableClass, found) : null;
}

function orNotFound(handle: Handle | null): Handle {
  if (!handle) throw itemNotFound();
  return handle;
}

const targetOf = ({ sheet }: TablesState): string => sheet?.id ?? 'Workbook';

/** Excel.TableCollection. */
export const tablesClass: ExcelClass<TablesState> = {
  name: 'TableCollection',
  items: (self, context) => tablesOf(self, context).map((one) => open(tableClass, one)),
  members: {
    Count: value('1.1', (self, context) => tablesOf(self, context).length),
    GetCount: method('1.4', (self, _args, context) => tablesOf(self, context).length),
    Item: method('1.1', (self, [key], context) => orNotFound(find(self, key, context))),
    GetItemOrNullObject: method('1.4', (self, [key], context) => find(self, key, context)),
    GetItemAt: method('1.1', (self, [at], context) => {
      const found = tablesOf(self, context)[integer(at)];
      if (!found) throw itemNotFound();
      return open(tableClass, found);
    }),
    Add: method('1.1', (self, [address, hasHeaders], context) => {
      const target = rangeArgument(address, context, self.sheet ?? activeSheet(context.workbook));
      const table = addTable(context.workbook, target.sheet, target.area, flag(hasHeaders));
      return open(tableClass, { sheet: target.sheet, table });
    }),
    ...eventMembers('DataChangedEvent', 101, targetOf),
    ...eventMembers('AddedEvent', 102, targetOf),
    ...eventMembers('DeletedEvent', 103, targetOf),
  },
};

/** Excel.TableScopedCollection: the tables a range touches. */
export const scopedTablesClass: ExcelClass<{ sheet: Sheet; tables: Table[] }> = {
  name: 'TableScopedCollection',
  items: ({ sheet, tables }) => tables.map((table) => open(tableClass, { sheet, table })),
  members: {
    GetCount: method('1.9', ({ tables }) => tables.length),
    GetFirst: method('1.9', ({ sheet, tables: [table] }) => {
      if (!table) throw itemNotFound();
      return open(tableClass, { sheet, table });
    }),
    Item: method('1.9', ({ sheet, tables }, [key]) => {
      const wanted = text(key).toLowerCase();
      const table = tables.find((one) => one.id === key || one.name.toLowerCase() === wanted);
      if (!table) throw itemNotFound();
      return open(tableClass, { sheet, table });
    }),
    GetItemOrNullObject: method('1.14', ({ sheet, tables }, [key]) => {
      const wanted = text(key).toLowerCase();
      const table = tables.find((one) => one.id === key || one.name.toLowerCase() === wanted);
      return table ? open(tableClass, { sheet, table }) : null;
    }),
  },
};
