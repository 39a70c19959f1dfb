import { requireSheet, usedArea, valueAt, wholeSheet, type Workbook } from '../../src/workbench/model';
import {
  classify,
  headersOf,
  lastRunAt,
  open,
  openSheet,
  type OpenWorkbench,
  runEnded,
  save,
  savedWorkbook,
  type as typeInto,
  useWorkbench,
} from '../support/workbench-page';

const openWorkbench = useWorkbench();

/** Sheets, cells, rules, settings and hidden parts of a workbook, to be compared. */
function stateOf({ sheets, settings, names, customXmlParts }: Workbook) {
  return {
    parts: customXmlParts.length,
    settings: [...settings],
    names: names.map(({ name }) => name),
    sheets: sheets.map(({ name, cells, tables, conditionalFormats, pivots, charts }) => {
      const used = usedArea(cells, wholeSheet, true);
      const values = Array.from({ length: Math.min(used?.rowCount ?? 0, 20) }, (_, row) =>
        Array.from({ length: used?.columnCount ?? 0 }, (_unused, column) => valueAt(cells, row, column)),
      );
      return {
        name,
        used,
        values,
        counts: [tables, conditionalFormats, pivots, charts].map(({ length }) => length),
      };
    }),
  };
}

const focusIsOn = ({ pane }: OpenWorkbench, selector: string) =>
  pane.locator(selector).evaluate((element) => element === document.activeElement);

test('a preview writes nothing; going back leaves the workbook untouched; writing it does what was shown', async () => {
  const workbench = await openWorkbench({ sample: 'en' });
  const { page, pane } = workbench;
  const before = stateOf(await savedWorkbook(page));
  await pane.getByTestId('preview').click();
  await pane.getByTestId('plan').waitFor();
  expect(await focusIsOn(workbench, '#plan-title')).toBe(true);
  const plan = await pane.getByTestId('touches').innerText();
  expect(plan).toContain('Customer tiers');
  expect(plan).toContain('New sheet');
  expect(await pane.getByTestId('samples').getByRole('listitem').count()).toBe(5);
  const customers = /([\d,]+)/.exec(await pane.locator('#plan-title').innerText())?.[1];
  await pane.getByTestId('back').click();
  await pane.getByTestId('classify').waitFor();
  expect(stateOf(await savedWorkbook(page))).toEqual(before);

  await pane.getByTestId('preview').click();
  const at = await lastRunAt(page);
  await pane.getByTestId('write').click();
  await runEnded(page, pane, at);
  expect(await pane.locator('#result-title').innerText()).toBe(`${customers} customers classified`);
  const after = await savedWorkbook(page);
  expect(after.sheets.length).toBeGreaterThan(before.sheets.length);
  const [, range] = /new columns: ([A-Z]+1:[A-Z]+\d+)/.exec(plan) ?? [];
  const used = usedArea(requireSheet(after, 'Customer tiers').cells, wholeSheet, true);
  expect(range).toMatch(new RegExp(`\\D${used?.rowCount}$`));
});

test('the last run is undone, also after reopening, and everything is removed after asking', async () => {
  const workbench = await openWorkbench({ sample: 'en' });
  const { page, pane } = workbench;
  const before = stateOf(await savedWorkbook(page));
  await classify(workbench);
  await pane.getByTestId('undo').click();
  await pane.getByTestId('undone').waitFor({ timeout: 60_000 });
  expect(stateOf(await savedWorkbook(page))).toEqual(before);

  await classify(workbench);
  await pane.getByTestId('remove-everything').click();
  const goes = await pane.getByTestId('remove-dialog').getByRole('listitem').allInnerTexts();
  expect(goes[0]).toMatch(/^The tiers in Customer tiers \(A1:[A-Z]+\d+\), with their colours$/);
  expect(goes.slice(1, -1)).toContain('The sheet Summary');
  expect(await focusIsOn(workbench, '[data-testid="remove-cancel"]')).toBe(true);
  await page.keyboard.press('Escape');
  await pane.getByTestId('remove-dialog').waitFor({ state: 'detached' });
  expect(await focusIsOn(workbench, '[data-testid="remove-everything"]')).toBe(true);
  const bytes = await save(page);
  await open(page, { name: 'again.xlsx', bytes });
  expect(await pane.getByTestId('written').innerText()).toContain('Last classified');
  expect(await pane.getByTestId('undo').count()).toBe(1);
  await pane.getByTestId('remove-everything').click();
  await pane.getByTestId('remove-confirm').click();
  await pane.getByTestId('removed').waitFor({ timeout: 60_000 });
  const { parts, sheets, settings } = stateOf(await savedWorkbook(page));
  expect(settings).toEqual([]);
  expect(parts).toBe(0);
  expect(sheets.map(({ name, values }) => ({ name, values }))).toEqual(
    before.sheets.map(({ name, values }) => ({ name, values })),
  );
});

test('a run that would remove columns shows its plan first', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `C${i},${1000 - i * 7},2024-01-${10 + (i % 9)},${i + 1}`);
  const bytes = Buffer.from(['Customer,Total amount,Last order date,Orders', ...rows].join('\n'));
  const workbench = await openWorkbench({ file: { name: 'customers.csv', bytes } });
  const { page, pane } = workbench;
  await classify(workbench);
  const headers = headersOf(await savedWorkbook(page), 'customers');
  await pane.getByRole('button', { name: /^Methods/ }).click();
  await pane.getByRole('checkbox', { name: 'ABC' }).click();
  await pane.getByTestId('classify').click();
  await pane.getByTestId('plan').waitFor({ timeout: 60_000 });
  expect(await pane.getByTestId('touches').innerText()).toContain('Columns removed');
  expect(headersOf(await savedWorkbook(page), 'customers')).toEqual(headers);
  const at = await lastRunAt(page);
  await pane.getByTestId('write').click();
  await runEnded(page, pane, at);
  expect(headersOf(await savedWorkbook(page), 'customers')).not.toContain('ABC class');
});

test('the pane remembers its language, and says when the data changed', async () => {
  const workbench = await openWorkbench({ sample: 'en' });
  const { page, pane } = workbench;
  await pane.getByTestId('language').selectOption('zh-CN');
  await page.reload();
  await pane.getByRole('heading', { name: '客户分级', level: 1 }).waitFor();
  await classify(workbench);
  expect(await pane.getByTestId('data-changed').count()).toBe(0);
  await openSheet(page, 'Orders');
  await typeInto(page, 'F2', '98765');
  await pane.getByTestId('data-changed').waitFor();
  const at = await lastRunAt(page);
  await pane.getByTestId('refresh').click();
  await runEnded(page, pane, at);
  await pane.getByTestId('result').waitFor();
  expect(await pane.getByTestId('data-changed').count()).toBe(0);
});
