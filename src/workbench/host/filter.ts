import { applyColumnFilter } from '../model';
import { record, text } from './arguments';
import type { ExcelClass, HostContext } from './excel-class';
import { invalidArgument } from './host-error';
import { method, value } from './member';
import type { TableColumnState } from './table-columns';

function apply(
  { sheet, table, column }: TableColumnState,
  criteria: unknown,
  { workbook }: HostContext,
): void {
  applyColumnFilter(workbook, sheet, table, table.columns.indexOf(column), criteria);
}

/** Excel.Filter of a table column: values and simple comparisons hide rows; other criteria are kept. */
export const filterClass: ExcelClass<TableColumnState> = {
  name: 'Filter',
  members: {
    Criteria: value('1.2', ({ column }) => column.filter ?? null),
    Apply: method('1.2', (self, [criteria], context) => apply(self, record(criteria), context)),
    ApplyValuesFilter: method('1.2', (self, [values], context) => {
      if (!Array.isArray(values)) throw invalidArgument();
      apply(self, { filterOn: 'Values', values }, context);
    }),
    ApplyCustomFilter: method('1.2', (self, [criterion1, criterion2, operator], context) =>
      apply(self, { filterOn: 'Custom', criterion1: text(criterion1), criterion2, operator }, context),
    ),
    Clear: method('1.2', (self, _args, context) => apply(self, undefined, context)),
  },
};
