import { requireSheet, usedArea, valueAt, wholeSheet } from '../../src/workbench/model';
import {
  classify,
  headersOf,
  lastRunAt,
  open,
  openSheet,
  runEnded,
  save,
  savedWorkbook,
  select,
  type,
  useWorkbench,
} from '../support/workbench-page';

const openWorkbench = useWorkbench();

const customersIn = (text: string) => Number(/([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));

test('classify, change a method, run again, edit, refresh, change the language, save and reopen', async () => {
  const workbench = await openWorkbench({ locale: 'en-US', sample: 'en' });
  const { page, pane } = workbench;

  // Classify: one click, nothing asked.
  await classify(workbench);
  const customers = customersIn(await pane.locator('#result-title').innerText());
  expect(customers).toBeGreaterThan(400);
  const first = await savedWorkbook(page);
  const sheets = ['Orders', 'Customer tiers', 'Summary', 'Rules', 'Tier history'];
  expect(first.sheets.map(({ name }) => name)).toEqual(sheets);
  const tiers = requireSheet(first, 'Customer tiers');
  expect(tiers.tables).toHaveLength(1);
  expect(usedArea(tiers.cells, wholeSheet, true)).toMatchObject({
    row: 0,
    column: 0,
    rowCount: customers + 1,
  });
  expect(tiers.conditionalFormats.length).toBeGreaterThan(3);
  expect(requireSheet(first, 'Summary').pivots).toHaveLength(1);
  const headers = headersOf(first, 'Customer tiers');
  expect(new Set(headers).size).toBe(headers.length);

  // Change a method: eight segments instead of eleven. The same columns hold the new segments.
  await pane.getByRole('button', { name: /^Methods/ }).click();
  await pane.getByLabel('Segments', { exact: true }).selectOption('eight');
  await classify(workbench);
  const second = await savedWorkbook(page);
  expect(headersOf(second, 'Customer tiers')).toEqual(headers);
  expect(second.sheets.map(({ name }) => name)).toEqual(sheets);
  expect(requireSheet(second, 'Summary').pivots).toHaveLength(1);
  expect(requireSheet(second, 'Customer tiers').conditionalFormats.length).toBeLessThanOrEqual(12);
  const segment = headers.indexOf('RFM segment');
  const segmentOf = (workbook: typeof first) =>
    valueAt(requireSheet(workbook, 'Customer tiers').cells, 1, segment);
  expect(segmentOf(second)).not.toBe(segmentOf(first));

  // Edit a cell of the orders as a person does, then refresh from the ribbon.
  await openSheet(page, 'Orders');
  const amount = headersOf(second, 'Orders').findIndex((header) => header.startsWith('Amount'));
  const customer = headersOf(second, 'Orders').indexOf('Customer');
  const letter = String.fromCharCode(65 + amount);
  const edited = String(valueAt(requireSheet(second, 'Orders').cells, 1, customer));
  await type(page, `${letter}2`, '9876543');
  const at = await lastRunAt(page);
  await page.getByTestId('ribbon-refresh').click();
  await runEnded(page, pane, at);
  await page.waitForFunction(
    async (expected) => {
      const book = await window.workbench.workbook();
      const [, tiers] = book.sheets;
      return (await window.workbench.entry(tiers.id, 1, 0)) === expected;
    },
    edited,
    { polling: 200, timeout: 30_000 },
  );
  await page.waitForFunction(
    async () => (await window.workbench.setting('customerTiers.pending')) === undefined,
    undefined,
    { polling: 200, timeout: 30_000 },
  );

  // Chinese: the pane follows at once, and the next run writes Chinese.
  await pane.getByTestId('language').selectOption('zh-CN');
  await select(page, 'A1');
  await classify(workbench);
  await pane.getByText(/已为 [\d,]+ 位客户分级/).waitFor();
  const chinese = await savedWorkbook(page);
  expect(chinese.sheets).toHaveLength(sheets.length);
  expect(headersOf(chinese, chinese.sheets[1].name)).toHaveLength(headers.length);

  // Save, reopen: the recipe came along, and the same columns are updated.
  const bytes = await save(page);
  await open(page, { name: 'again.xlsx', bytes });
  await openSheet(page, 'Orders');
  await pane.getByTestId('language').selectOption('en');
  await select(page, 'A1');
  await classify(workbench);
  expect(
    await pane.getByTestId('result').getByRole('row').filter({ hasText: 'Key' }).count(),
  ).toBeGreaterThan(0);
  const last = await savedWorkbook(page);
  expect(last.sheets).toHaveLength(sheets.length);
  expect(headersOf(last, last.sheets[1].name)).toHaveLength(headers.length);
});

test('customer rows get their tiers in columns to the right, inside their table', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `C${i},${1000 - i * 7},2024-${String((i % 12) + 1).padStart(2, '0')}-15,${(i % 9) + 1}`,
  );
  const bytes = Buffer.from(['Customer,Total amount,Last order date,Orders', ...rows].join('\n'));
  const workbench = await openWorkbench({ file: { name: 'customers.csv', bytes } });
  await classify(workbench);
  const once = await savedWorkbook(workbench.page);
  const headers = headersOf(once, 'customers');
  expect(headers.slice(0, 4)).toEqual(['Customer', 'Total amount', 'Last order date', 'Orders']);
  expect(headers).toContain('RFM segment');
  await select(workbench.page, 'A1');
  await openSheet(workbench.page, 'customers');
  await classify(workbench);
  expect(headersOf(await savedWorkbook(workbench.page), 'customers')).toEqual(headers);
});
