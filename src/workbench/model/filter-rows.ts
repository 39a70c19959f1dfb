import { readValues } from './cells';
import { styleAt } from './style';
import { styleIndexAt } from './cells';
import { announce } from './changes';
import { criterionTest } from './formula/criterion';
import { displayText } from './number-format';
import { requireAllowed } from './protection';
import type { CellValue } from './cell-value';
import type { Sheet } from './sheet';
import { type Table, tableBody } from './table';
import type { Workbook } from './workbook';

interface Criteria {
  filterOn?: unknown;
  values?: unknown;
  criterion1?: unknown;
  criterion2?: unknown;
  operator?: unknown;
}

/**
 * Filters a table by one column (undefined takes the filter away) and hides the rows that any column's filter leaves out.
 * Lists of values and comparisons are understood; other criteria are kept but hide nothing.
 */
export function applyColumnFilter(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  at: number,
  criteria: unknown,
): void {
  requireAllowed(sheet, 'allowAutoFilter');
  const column = table.columns[at];
  if (column) column.filter = criteria;
  hideFiltered(workbook, sheet, table);
}

/** Hides the rows of a table that its columns' filters leave out, and shows the others. */
export function hideFiltered(workbook: Workbook, sheet: Sheet, table: Table): void {
  const body = tableBody(table);
  const tests = table.columns.map((one) => testOf(one.filter));
  const rows = readValues(sheet.cells, body);
  rows.forEach((values, r) => {
    const kept = tests.every(
      (test, c) => !test || test(values[c] ?? '', shown(body.row + r, body.column + c, values[c] ?? '')),
    );
    if (kept) sheet.hiddenRows.delete(body.row + r);
    else sheet.hiddenRows.add(body.row + r);
  });
  announce(workbook, { kind: 'layout', sheetId: sheet.id });

  function shown(row: number, columnAt: number, value: CellValue): string {
    const style = styleAt(workbook.styles, styleIndexAt(sheet.cells, row, columnAt));
    return displayText(value, style.numberFormat, workbook.use1904DateSystem);
  }
}

function testOf(filter: unknown): ((value: CellValue, text: string) => boolean) | undefined {
  if (typeof filter !== 'object' || filter === null) return undefined;
  const criteria: Criteria = filter;
  if (criteria.filterOn === 'Values' && Array.isArray(criteria.values)) {
    const wanted = new Set(criteria.values.map((value) => String(value).toLowerCase()));
    return (_value, text) => wanted.has(text.toLowerCase());
  }
  if (criteria.filterOn === 'Custom' && typeof criteria.criterion1 === 'string') {
    const first = criterionTest(criteria.criterion1);
    if (typeof criteria.criterion2 !== 'string') return (value) => first(value);
    const second = criterionTest(criteria.criterion2);
    return criteria.operator === 'Or'
      ? (value) => first(value) || second(value)
      : (value) => first(value) && second(value);
  }
  return undefined;
}
