import fc from 'fast-check';
import { buildDataset, recipeSchema, requireRoles, UserError } from '../../src/classify';
import { openFile, saveFile } from '../../src/workbench/files';
import type { CellValue } from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { readRegion } from '../../src/workbook/read-region';
import { startOffice } from '../support/office-in-node';
import { workbookOf } from '../support/run-in-office';

const strange = fc.constantFrom<CellValue>(
  '',
  ' ',
  '\u00a0',
  '#N/A',
  '#VALUE!',
  '=1+1',
  '+A1',
  '-',
  '@x',
  true,
  false,
  0,
  1e-300,
  9.99e307,
  -9.99e307,
  2 ** 53,
  123_456_789_012_345_680,
  '合计',
  '客户',
  'Customer',
  'Order date',
  '🙂🙂',
  'مرحبا بالعالم',
  '１２',
  '(12.5)',
  '1.2万',
  '3/4/2024',
  '24/10/4',
  '二〇二四年十月四日',
  '2024-02-30',
  'x'.repeat(32_767),
  '已退款',
  'EUR',
  20_240_105,
  45_292.5,
);
const cell = fc.oneof(
  strange,
  fc.string({ maxLength: 6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 45_000, max: 45_050 }),
);
const sheet = fc.record({
  header: fc.constantFrom<CellValue[]>(
    ['Customer', 'Order date', 'Amount', 'Status', 'Currency'],
    ['客户', '下单日期', '金额', '订单状态', '币种'],
    ['', '', '', '', ''],
  ),
  rows: fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.tuple(
          fc.constantFrom('A', 'B', 'ａ'),
          fc.integer({ min: 45_000, max: 45_400 }),
          fc.double({ min: -100, max: 1000, noNaN: true }),
          cell,
          cell,
        ),
      },
      { weight: 1, arbitrary: fc.tuple(cell, cell, cell, cell, cell) },
      { weight: 1, arbitrary: fc.constant<CellValue[]>(['', '', '', '', '']) },
    ),
    { maxLength: 30 },
  ),
});

/** The whole way through a file and Office.js; an error a user can read counts as an answer, any other fails the test. */
async function reportOf(rows: readonly (readonly CellValue[])[]) {
  const workbook = await openFile(await saveFile(workbookOf(rows)), 'any.xlsx');
  const office = await startOffice({ workbook });
  const recipe = recipeSchema.parse({ version: 1 });
  try {
    const region = await locateSelection();
    const profile = await profileRegion(region, recipe);
    requireRoles(profile, recipe);
    return buildDataset(await readRegion(region, profile, recipe), recipe).quality;
  } catch (error) {
    if (error instanceof UserError && error.kind !== 'unexpected') return undefined;
    throw error;
  } finally {
    await office.stop();
  }
}

it('gives a reconciling report through Office.js, whatever the cells hold', async () => {
  let reports = 0;
  await fc.assert(
    fc.asyncProperty(sheet, async ({ header, rows }) => {
      const quality = await reportOf([header, ...rows]);
      if (!quality) return;
      reports++;
      const excluded = quality.issues.filter(({ handling }) => handling === 'excluded');
      expect(quality.rows.used + quality.rows.excluded).toBe(quality.rows.read);
      expect(excluded.reduce((sum, { count }) => sum + count, 0)).toBe(quality.rows.excluded);
      const { read, used, excluded: left } = quality.amount;
      expect(Math.abs(used + left - read)).toBeLessThanOrEqual(1e-9 * (Math.abs(used) + Math.abs(left)));
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(reports).toBeGreaterThan(20);
}, 120_000);
