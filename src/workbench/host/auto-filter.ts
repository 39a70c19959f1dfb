import { applyColumnFilter, hideFiltered, setHidden, type Sheet, type Table, tableBody } from '../model';
import { integer, isAbsent, record } from './arguments';
import { type ExcelClass, type Handle, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, value } from './member';
import { rangeClass } from './range';
import { rangeArgument } from './range-state';

/** The filter of a table, or a sheet's own. */
interface AutoFilterState {
  sheet: Sheet;
  table: Table | undefined;
}

const areaOf = ({ sheet, table }: AutoFilterState) => table?.area ?? sheet.autoFilter;

function range(self: AutoFilterState): Handle | null {
  const area = areaOf(self);
  return area ? open(rangeClass, { sheet: self.sheet, area }) : null;
}

/** Excel.AutoFilter. */
export const autoFilterClass: ExcelClass<AutoFilterState> = {
  name: 'AutoFilter',
  members: {
    Enabled: value('1.9', (self) => (self.table ? self.table.showFilterButton : areaOf(self) !== undefined)),
    IsDataFiltered: value(
      '1.9',
      ({ table }) => table?.columns.some((column) => column.filter !== undefined) ?? false,
    ),
    Criteria: value('1.9', ({ table }) => table?.columns.map((column) => column.filter ?? null) ?? []),
    GetRange: method('1.9', (self) => {
      const found = range(self);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetRangeOrNullObject: method('1.9', range),
    Apply: method('1.9', (self, [target, column, criteria], context) => {
      if (!self.table) self.sheet.autoFilter = rangeArgument(target, context, self.sheet).area;
      else if (!isAbsent(column))
        applyColumnFilter(context.workbook, self.sheet, self.table, integer(column), record(criteria));
    }),
    ClearCriteria: method('1.9', (self, _args, { workbook }) => {
      if (!self.table) return;
      for (const column of self.table.columns) column.filter = undefined;
      setHidden(workbook, self.sheet, 'rows', tableBody(self.table), false);
    }),
    Reapply: method('1.9', ({ sheet, table }, _args, { workbook }) => {
      if (table) hideFiltered(workbook, sheet, table);
    }),
    Remove: method('1.9', (self) => {
      if (self.table) self.table.showFilterButton = false;
      else self.sheet.autoFilter = undefined;
    }),
  },
};
