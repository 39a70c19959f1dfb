import fc from 'fast-check';
import { classify, recipeSchema } from '../../src/classify';
import { type CellValue, formulaAt, styleAt, styleIndexAt, valueAt } from '../../src/workbench/model';
import { translatorFor } from '../../src/locales/translate';
import { asText, tierColumns, widthFor } from '../../src/workbook/tier-columns';
import { datasetOfCustomers } from '../support/dataset-builder';
import { startOffice } from '../support/office-in-node';
import { shopCustomers } from '../support/shop';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../support/run-in-office';

const recipe = recipeSchema.parse({ version: 1 });

async function tiersOf(ids: readonly CellValue[], translate = translatorFor('en')) {
  const rows: CellValue[][] = [
    ['Customer', 'Order date', 'Amount'],
    ...ids.map((id, i): CellValue[] => [id, 45_000 + i, 100 + i]),
  ];
  const office = await startOffice({ workbook: workbookOf(rows, 'Orders') });
  await runOnSelection(recipe, { translate });
  const { workbook } = office;
  await office.stop();
  return workbook;
}

/** Texts that Excel would turn into something else if they were typed. */
const dangerous = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "'quoted",
  '00123',
  '3/4',
  'MAR1',
  '2024-01-02',
  'TRUE',
  '1e5',
  '12%',
  '¥5',
  '123',
];

describe('ids', () => {
  it('that look like formulas, numbers or dates stay the text they are', async () => {
    const workbook = await tiersOf(dangerous);
    const tiers = sheetOf(workbook, 'Customer tiers');
    const found = rowsOf(tiers)
      .slice(1)
      .map(([id]) => id);
    expect(new Set(found)).toEqual(new Set(dangerous));
    expect(tiers.cells.formulaCount).toBe(0);
    for (let row = 1; row <= dangerous.length; row++) expect(formulaAt(tiers.cells, row, 0)).toBeUndefined();
  });

  it('that are numbers stay numbers, so that lookups from the orders find them', async () => {
    const workbook = await tiersOf([101, 102, '0103', 104.5, 'A7']);
    const found = rowsOf(sheetOf(workbook, 'Customer tiers'))
      .slice(1)
      .map(([id]) => id);
    expect(new Set(found)).toEqual(new Set([101, 102, '0103', 104.5, 'A7']));
  });
});

it('any text that is guarded comes back as it is', async () => {
  const office = await startOffice();
  const [sheet] = office.workbook.sheets;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom(...dangerous)), async (text) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[asText(text)]];
        await context.sync();
      });
      expect(valueAt(sheet.cells, 0, 0)).toBe(text);
      expect(formulaAt(sheet.cells, 0, 0)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
  await office.stop();
});

it('numbers and dates have their formats, headers their language', async () => {
  const workbook = await tiersOf(['a', 'b', 'c'], translatorFor('zh-CN'));
  const tiers = sheetOf(workbook, '客户分级');
  const [headers, first] = rowsOf(tiers);
  expect(headers.slice(0, 1)).toEqual(['客户']);
  const formats = Object.fromEntries(
    headers.map((header, column) => [
      String(header),
      styleAt(workbook.styles, styleIndexAt(tiers.cells, 1, column)).numberFormat,
    ]),
  );
  expect(formats).toMatchObject({ 最近下单日期: 'yyyy-mm-dd', 金额: '#,##0.00', 订单数: '0' });
  expect(typeof first[4]).toBe('number');
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    'Orders',
    '客户分级',
    '客户汇总',
    '分级规则',
    '分级历史',
  ]);
});

it('columns are as wide as their text, ideographs counted double', () => {
  expect(widthFor('客户价值分层')).toBeGreaterThan(widthFor('abcdef'));
  expect(widthFor('')).toBe(48);
  expect(widthFor('x'.repeat(500))).toBe(320);
});

it.each(['en', 'zh-CN'] as const)(
  'columns of reasons are wide enough to see how they end, in %s',
  (locale) => {
    const rows = shopCustomers(60, 2);
    const recipeWith = {
      version: 1,
      methods: [{ method: 'rfm' }, { method: 'abc' }],
      outputs: { why: true },
    };
    const classification = classify(datasetOfCustomers(rows), recipeSchema.parse(recipeWith), {
      today: 45_300,
    });
    const translate = translatorFor(locale);
    const columns = tierColumns(classification, { facts: true, textIds: new Set(), translate, taken: [] });
    for (const key of ['rfm.why', 'abc.why']) {
      const column = columns.find((each) => each.key === key);
      const texts = rows.map((_, i) => String(column?.cell(i)));
      const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
      expect(column?.width).toBeGreaterThanOrEqual(Math.min(640, 5 * longest));
      expect(column?.width).toBeLessThanOrEqual(640);
    }
  },
);
