import { openFile, saveFile } from '../../src/workbench/files';
import { activeSheet, type Chart, protectSheet } from '../../src/workbench/model';
import { type OpenWorkbench, refusal, savedWorkbook, select, useWorkbench } from '../support/workbench-page';

const openWorkbench = useWorkbench();

const csv = (...lines: string[]) => ({ name: 'data.csv', bytes: Buffer.from(lines.join('\n')) });
const orders = (count: number, customer: (i: number) => string, amount: (i: number) => number) =>
  Array.from(
    { length: count },
    (_, i) => `${customer(i)},2024-03-${String((i % 28) + 1).padStart(2, '0')},${amount(i)}`,
  );
const header = 'Customer,Order date,Amount';

const monthlyChart: Chart = {
  id: 'chart-1',
  name: 'Chart 1',
  chartType: 'ColumnClustered',
  title: 'Orders by month',
  showTitle: true,
  left: 260,
  top: 40,
  width: 320,
  height: 200,
  source: 'data!$C$1:$C$41',
  seriesBy: 'Columns',
  series: [
    {
      name: 'Amount',
      values: 'data!$C$2:$C$41',
      categories: undefined,
      chartType: undefined,
      axisGroup: 'Primary',
      properties: {},
    },
  ],
  properties: {},
};

/** Asks for the classification though the pane may already say that it cannot be. */
async function tryToClassify(workbench: OpenWorkbench): Promise<string> {
  const button = workbench.pane.getByTestId('classify');
  const error = workbench.pane.getByTestId('error').first();
  await button.or(error).first().waitFor();
  if ((await error.count()) === 0 && (await button.isEnabled())) await button.click();
  return refusal(workbench);
}

describe('each bad input gets its own sentence, in the user’s language', () => {
  const files: [string, { name: string; bytes: Buffer }, RegExp, RegExp][] = [
    ['one column', csv('Customer', 'Ann', 'Bo', 'Cy'), /only one column/, /只有一列/],
    [
      'no date column',
      csv('Customer,Amount,Note', ...Array.from({ length: 40 }, (_, i) => `C${i % 9},${i * 3 + 1},x`)),
      /order date/,
      /日期/,
    ],
    [
      'no amount column',
      csv(
        'Customer,Order date',
        ...Array.from({ length: 40 }, (_, i) => `C${i % 9},2024-01-${(i % 28) + 1}`),
      ),
      /amount/,
      /金额/,
    ],
    ['a header without rows', csv(header), /no data below/, /下面没有数据/],
  ];
  test.each(files)('%s', async (_name, file, english, chinese) => {
    const inEnglish = await openWorkbench({ file });
    expect(await tryToClassify(inEnglish)).toMatch(english);
    const inChinese = await openWorkbench({ file, locale: 'zh-CN' });
    const sentence = await tryToClassify(inChinese);
    expect(sentence).toMatch(chinese);
    expect((await savedWorkbook(inChinese.page)).sheets).toHaveLength(1);
  });

  test('an empty sheet', async () => {
    expect(await tryToClassify(await openWorkbench({ sample: 'none' }))).toMatch(/sheet is empty/);
    expect(await tryToClassify(await openWorkbench({ sample: 'none', locale: 'zh-CN' }))).toMatch(/空/);
  });

  test('two million empty cells', async () => {
    const workbench = await openWorkbench({ sample: 'en' });
    await select(workbench.page, 'K1:L1000000');
    await workbench.pane.getByText('The selected cells are empty.').waitFor();
    expect(await refusal(workbench)).toMatch(/Click a cell inside your data/);
  });

  test('a chart is selected', async () => {
    const data = csv(
      header,
      ...orders(
        40,
        (i) => `C${i % 9}`,
        (i) => i + 1,
      ),
    );
    const workbook = await openFile(data.bytes, data.name);
    activeSheet(workbook).charts.push(monthlyChart);
    const bytes = Buffer.from(await saveFile(workbook));
    const workbench = await openWorkbench({ file: { name: 'chart.xlsx', bytes } });
    await workbench.page.getByRole('button', { name: monthlyChart.title }).click();
    await workbench.pane.getByLabel('Look at the selection again').click();
    expect(await refusal(workbench)).toMatch(/chart/);
  });

  test('a cell is being edited', async () => {
    const workbench = await openWorkbench({ sample: 'en' });
    await workbench.page.evaluate(() => window.workbench.setMode('editing'));
    await workbench.pane.getByLabel('Look at the selection again').click();
    expect(await refusal(workbench)).toMatch(/being edited/);
  });

  test('a protected sheet: nothing is written', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `C${i},${i * 10 + 5},2024-02-0${(i % 9) + 1},${(i % 4) + 1}`,
    );
    const unprotected = csv('Customer,Total amount,Last order date,Orders', ...rows);
    const workbook = await openFile(unprotected.bytes, unprotected.name);
    protectSheet(workbook, activeSheet(workbook), {}, undefined);
    const bytes = Buffer.from(await saveFile(workbook));
    const workbench = await openWorkbench({ file: { name: 'protected.xlsx', bytes } });
    const before = await savedWorkbook(workbench.page);
    expect(await tryToClassify(workbench)).toMatch(/protected/);
    expect((await savedWorkbook(workbench.page)).sheets.map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name),
    );
  });

  test('occupied cells to the right are named and left alone', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `C${i},${i * 10 + 5},2024-02-0${(i % 9) + 1},${(i % 4) + 1},,,,mine`,
    );
    const workbench = await openWorkbench({
      file: csv('Customer,Total amount,Last order date,Orders', ...rows),
    });
    await select(workbench.page, 'A1:D31');
    const sentence = await tryToClassify(workbench);
    expect(sentence).toMatch(/already hold/);
    expect(sentence).toMatch(/H\d/);
  });

  test.each([
    [
      'one customer',
      orders(
        12,
        () => 'Ann',
        (i) => i + 1,
      ),
      /one customer/i,
      /1 位客户|一位客户/,
    ],
    [
      'customers that are all alike',
      Array.from({ length: 12 }, (_, i) => `C${i},2024-03-01,50`),
      /alike|same|identical/i,
      /相同|一样/,
    ],
  ])('%s', async (_name, rows, english, chinese) => {
    for (const [locale, words] of [
      ['en-US', english],
      ['zh-CN', chinese],
    ] as const) {
      const { pane } = await openWorkbench({ locale, file: csv(header, ...rows) });
      await pane.getByTestId('classify').click();
      const answer = pane.getByTestId('result').or(pane.getByTestId('error')).first();
      await answer.waitFor();
      expect(await answer.innerText()).toMatch(words);
    }
  });
});
