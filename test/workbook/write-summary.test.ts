import { recipeSchema } from '../../src/classify';
import type { CellValue } from '../../src/workbench/model';
import { orderRows } from '../support/order-rows';
import { rowsOf, runOnSelection, sheetOf, today, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
/** Amounts of thousands of millions. */
const large = orderRows(400).map((row, index): CellValue[] =>
  index === 0 ? row : [row[0], row[1], Number(row[2]) * 1e8],
);
const office = useOffice(() => ({ workbook: workbookOf(large, 'Orders') }));

it('shows the day of the run as a date, and amounts in columns wide enough for them', async () => {
  await runOnSelection(recipe);
  const row = rowsOf(sheetOf(office().workbook, 'Summary')).findIndex(([label]) => label === 'Classified on');
  await Excel.run(async (context) => {
    const summary = context.workbook.worksheets.getItem('Summary');
    const day = summary.getRangeByIndexes(row, 1, 1, 1).load('text,values');
    const columns = Array.from({ length: 11 }, (_, column) => {
      const cells = summary.getRangeByIndexes(0, column, 60, 1).load('text,values');
      const { format } = summary.getRangeByIndexes(0, column, 1, 1);
      return { cells, format: format.load('columnWidth') };
    });
    await context.sync();
    expect(day.values).toEqual([[today]]);
    expect(day.text).toEqual([['2025-01-01']]);
    for (const { cells, format } of columns) {
      const numbers = cells.text.filter((_, at) => typeof cells.values[at]?.[0] === 'number').flat();
      const longest = Math.max(0, ...numbers.map((text) => text.length));
      expect(format.columnWidth).toBeGreaterThan(longest * 5.6);
      expect(format.columnWidth).toBeLessThan(200);
    }
  });
});

it('puts long lines into one cell each, to overflow to the right', async () => {
  await runOnSelection(recipe);
  const rows = rowsOf(sheetOf(office().workbook, 'Summary'));
  const at = rows.findIndex((row) => row[5] === 'How it was decided');
  const lines = rows.slice(at + 1);
  expect(lines.some((row) => String(row[5]).length > 60)).toBe(true);
  expect(lines.every((row) => row.slice(6).every((cell) => cell === ''))).toBe(true);
});
