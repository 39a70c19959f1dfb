import { presets, recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import type { CellValue } from '../../src/workbench/model';
import { customerRows, orderRows } from '../support/order-rows';
import { classifyHere, rowsOf, runOnSelection, sheetOf, today, workbookOf } from '../support/run-in-office';
import { startOffice } from '../support/office-in-node';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
/** Amounts of thousands of millions. */
const large = orderRows(400).map((row, index): CellValue[] =>
  index === 0 ? row : [row[0], row[1], Number(row[2]) * 1e8],
);

describe('the summary of order rows', () => {
  const office = useOffice(() => ({ workbook: workbookOf(large, 'Orders') }));
  const summary = () => sheetOf(office().workbook, 'Summary');

  it('shows the day of the run as a date, and figures in columns wide enough for them', async () => {
    await runOnSelection(recipe);
    const rows = rowsOf(summary());
    const labels = rows.findIndex((row) => row.includes('Classified on'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Summary');
      const day = sheet
        .getRangeByIndexes(labels + 1, rows[labels].indexOf('Classified on'), 1, 1)
        .load('text,values');
      const columns = Array.from({ length: 17 }, (_, column) => {
        const cells = sheet.getRangeByIndexes(0, column, 60, 1).load('text,values');
        const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
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

  it('has a pivot, two charts over figures that stand on the sheet, and at most twelve rules', async () => {
    const { classification } = await runOnSelection(recipe);
    const { pivots, charts, conditionalFormats } = summary();
    expect(pivots.map(({ name }) => name)).toEqual(['CustomerTiersSummary']);
    expect(charts.map(({ name }) => name)).toEqual(['CustomerTiersShares', 'CustomerTiersPareto']);
    expect(conditionalFormats.length).toBeLessThanOrEqual(12);
    const rows = rowsOf(summary());
    const curve = rows.flatMap((row) => (/^\d+%$/.test(String(row[14])) ? [row.slice(14)] : []));
    expect(curve).toHaveLength(20);
    expect(curve.at(-1)?.[2]).toBeCloseTo(1, 12);
    const revenue = curve.reduce((sum, row) => sum + Number(row[1]), 0);
    expect(revenue / classification.totals.amount).toBeCloseTo(1, 9);
  });

  it('counts every customer in the heat grid once', async () => {
    const { classification } = await runOnSelection(recipe);
    const rows = rowsOf(summary());
    const at = rows.findIndex(([label]) => label === 'Customers by R and F score');
    const grid = rows.slice(at + 2, at + 7);
    expect(grid.map(([label]) => label)).toEqual(['R5', 'R4', 'R3', 'R2', 'R1']);
    const sum = grid.flatMap((row) => row.slice(1, 6)).reduce((all: number, cell) => all + Number(cell), 0);
    expect(sum).toBe(classification.totals.customers);
  });

  it('cuts no header of a figure: the pivot’s, the tables’ and those behind the charts', async () => {
    await runOnSelection(recipe);
    const { columnWidths } = summary();
    const rows = rowsOf(summary());
    const headers = ['Per customer', '% customers', '% revenue', 'Cumulative revenue'];
    const found = rows.flatMap((cells) =>
      cells.flatMap((cell, column) =>
        headers.includes(String(cell)) ? [{ text: String(cell), column }] : [],
      ),
    );
    expect(new Set(found.map(({ text }) => text)).size).toBe(headers.length);
    // Bold text takes about 5.6 points a letter.
    for (const { text, column } of found)
      expect([text, (columnWidths.get(column) ?? 0) >= text.length * 5.6]).toEqual([text, true]);
    const start = rows.findIndex((cells) => cells.includes('Figures behind the charts'));
    expect(String(rows[start][0])).toBe('By RFM segment');
  });

  it('is refreshed, not multiplied: the second run leaves as much as the first', async () => {
    await runOnSelection(recipe);
    const before = JSON.stringify([rowsOf(summary()), summary().charts, summary().columnWidths.size]);
    const rules = summary().conditionalFormats.length;
    await runOnSelection(recipe);
    expect(JSON.stringify([rowsOf(summary()), summary().charts, summary().columnWidths.size])).toBe(before);
    expect(summary().conditionalFormats).toHaveLength(rules);
    expect(summary().pivots).toHaveLength(1);
    expect(office().workbook.sheets.filter(({ name }) => name.startsWith('Summary'))).toHaveLength(1);
  });

  it('crosses the classes of a matrix, and tiers with groups of customers, as pivots', async () => {
    const government = presets.find(({ name }) => name === 'government');
    await runOnSelection(government?.recipe ?? recipe);
    const { pivots } = summary();
    expect(pivots.map(({ name }) => name)).toEqual([
      'CustomerTiersSummary',
      'CustomerTiersMatrix1',
      'CustomerTiersGroup1',
    ]);
    const [, matrix] = pivots;
    expect([matrix.rows.length, matrix.columns.length]).toEqual([1, 1]);
  });
});

it('without PivotTables and charts, tables of values say the same', async () => {
  const workbook = workbookOf(customerRows(60), 'Customers');
  const office = await startOffice({ workbook, requirementSet: '1.7' });
  try {
    const { classification } = await runOnSelection(recipe, { classifier: classifyHere });
    const sheet = sheetOf(workbook, 'Summary');
    expect([sheet.pivots.length, sheet.charts.length]).toEqual([0, 0]);
    const rows = rowsOf(sheet);
    const at = rows.findIndex(([label]) => label === 'RFM segment');
    const total = rows.findIndex(([label], row) => row > at && label === 'Total');
    expect(rows[total].slice(0, 2)).toEqual(['Total', 60]);
    const [rfm] = classification.methods;
    const translate = translatorFor('en');
    for (const { name, customers } of rfm.counts.filter((count) => count.customers > 0)) {
      expect(rows.slice(at, total).find(([label]) => label === translate(name))?.[1]).toBe(customers);
    }
  } finally {
    await office.stop();
  }
});
