import { type SortKey, sortRows } from '../model';
import { flag, integer, record } from './arguments';
import type { ExcelClass } from './excel-class';
import { invalidArgument } from './host-error';
import { method } from './member';
import type { RangeState } from './range-state';

/** Excel.SortField[] as keys. */
export function sortKeys(fields: unknown): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((field) => {
    const { key, ascending } = record(field);
    return { column: integer(key), ascending: flag(ascending, true) };
  });
}

/** Excel.RangeSort. */
export const rangeSortClass: ExcelClass<RangeState> = {
  name: 'RangeSort',
  members: {
    Apply: method('1.2', ({ sheet, area }, [fields, , hasHeaders], { workbook }) => {
      const header = flag(hasHeaders, false) ? 1 : 0;
      const body = { ...area, row: area.row + header, rowCount: area.rowCount - header };
      if (body.rowCount > 0) sortRows(workbook, sheet, body, sortKeys(fields), 'addin');
    }),
  },
};
