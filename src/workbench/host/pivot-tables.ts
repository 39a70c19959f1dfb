import {
  activeSheet,
  addPivot,
  type Area,
  intersect,
  type Pivot,
  type PivotSource,
  refreshPivot,
  type Sheet,
} from '../model';
import { text } from './arguments';
import { type ExcelClass, type Handle, type HostContext, open, stateOf } from './excel-class';
import { itemNotFound } from './host-error';
import { method } from './member';
import { pivotTableClass, type PivotState } from './pivot-table';
import { rangeClass } from './range';
import { rangeArgument } from './range-state';
import { tableClass } from './table';

/** The pivots of the workbook, of a sheet, or of a block of it. */
interface PivotsState {
  sheet: Sheet | undefined;
  within: Area | undefined;
}

function pivotsOf({ sheet, within }: PivotsState, { workbook }: HostContext): PivotState[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((one) =>
    one.pivots
      .filter((pivot) => !within || intersect(pivot.area, within))
      .map((pivot) => ({ sheet: one, pivot })),
  );
}

function find(self: PivotsState, key: unknown, context: HostContext): Handle | null {
  const wanted = text(key).toLowerCase();
  const found = pivotsOf(self, context).find(
    ({ pivot }) => pivot.name.toLowerCase() === wanted || pivot.id === key,
  );
  return found ? open(pivotTableClass, found) : null;
}

function orNotFound(handle: Handle | null): Handle {
  if (!handle) throw itemNotFound();
  return handle;
}

/** A pivot's source: a Table, a Range, or an address or table's name. */
function sourceOf(argument: unknown, sheet: Sheet, context: HostContext): PivotSource {
  const table = stateOf(tableClass, argument);
  if (table) return { kind: 'table', tableId: table.table.id };
  if (typeof argument === 'string') {
    const wanted = argument.toLowerCase();
    for (const one of context.workbook.sheets) {
      const named = one.tables.find((own) => own.name.toLowerCase() === wanted);
      if (named) return { kind: 'table', tableId: named.id };
    }
  }
  const range = stateOf(rangeClass, argument) ?? rangeArgument(argument, context, sheet);
  return { kind: 'range', sheetId: range.sheet.id, area: range.area };
}

/** Excel.PivotTableCollection (and the scoped one of a range). */
export const pivotTablesClass: ExcelClass<PivotsState> = {
  name: 'PivotTableCollection',
  items: (self, context) => pivotsOf(self, context).map((one) => open(pivotTableClass, one)),
  members: {
    GetCount: method('1.4', (self, _args, context) => pivotsOf(self, context).length),
    Item: method('1.3', (self, [key], context) => orNotFound(find(self, key, context))),
    GetItemOrNullObject: method('1.4', (self, [key], context) => find(self, key, context)),
    GetFirst: method('1.12', (self, _args, context) => {
      const [first] = pivotsOf(self, context);
      if (!first) throw itemNotFound();
      return open(pivotTableClass, first);
    }),
    Add: method('1.8', (self, [name, source, destination], context) => {
      const sheet = self.sheet ?? activeSheet(context.workbook);
      const place = rangeArgument(destination, context, sheet);
      const pivot: Pivot = addPivot(
        context.workbook,
        place.sheet,
        text(name),
        sourceOf(source, sheet, context),
        {
          row: place.area.row,
          column: place.area.column,
        },
      );
      return open(pivotTableClass, { sheet: place.sheet, pivot });
    }),
    RefreshAll: method('1.3', (self, _args, context) => {
      for (const { sheet, pivot } of pivotsOf(self, context)) refreshPivot(context.workbook, sheet, pivot);
    }),
  },
};
