import type { Page } from 'playwright-core';
import { activeSheet } from '../../src/workbench/model';
import {
  classify,
  openSheet,
  type OpenWorkbench,
  savedWorkbook,
  select,
  useWorkbench,
} from '../support/workbench-page';

const openWorkbench = useWorkbench();

/** Two lists far apart, and a few things wrong in the first. */
const rows = Array.from({ length: 60 }, (_, i) => {
  const customer = i % 8 === 0 ? '' : `C${i % 7}`;
  const amount = i === 12 ? 'tba' : String(i % 11 === 5 ? -(i + 3.5) : i * 3 + 10);
  return `${customer},2024-03-${10 + (i % 19)},${amount},,,,,,M${i % 5},2024-05-${10 + (i % 9)},${i * 2 + 5}`;
});
const file = {
  name: 'lists.csv',
  bytes: Buffer.from(['Customer,Order date,Amount,,,,,,Member,Paid on,Spent', ...rows].join('\n')),
};

const data = ({ pane }: OpenWorkbench) => pane.getByTestId('selection');
const whereIs = (workbench: OpenWorkbench, address: string) =>
  data(workbench)
    .getByText(new RegExp(`^${address} ·`))
    .waitFor();

const cellIs = (page: Page, address: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('#name-box')?.value === wanted,
    address,
  );

describe('pointing at other cells', () => {
  test('the guess is kept to what is selected, whatever is clicked then, until it follows again', async () => {
    const workbench = await openWorkbench({ file });
    const { page, pane } = workbench;
    await select(page, 'B7');
    await whereIs(workbench, 'A1:C61');
    await select(page, 'J3');
    await whereIs(workbench, 'I1:K61');
    await select(page, 'I1:K41');
    await whereIs(workbench, 'I1:K41');
    await pane.getByRole('button', { name: 'Use exactly the selected cells' }).click();
    await whereIs(workbench, 'I1:K41');
    expect(await data(workbench).innerText()).toContain('40 rows');
    expect(await pane.getByTestId('pinned').innerText()).toContain('Exactly these cells');

    await select(page, 'A3');
    await page.waitForTimeout(800);
    await whereIs(workbench, 'I1:K41');
    await classify(workbench);
    expect(await pane.locator('#result-title').innerText()).toBe('5 customers classified');

    await openSheet(page, 'lists');
    await select(page, 'A3');
    await pane.getByRole('button', { name: 'Follow the selection again' }).press('Enter');
    await whereIs(workbench, 'A1:C61');
    expect(await pane.getByTestId('pinned').count()).toBe(0);
  });

  test('a cell of an issue is one click or key away', async () => {
    const workbench = await openWorkbench({ file, locale: 'zh-CN' });
    const { page, pane } = workbench;
    await select(page, 'A1:C61');
    await classify(workbench);
    const report = pane.getByRole('region', { name: '数据质量' });
    await report.getByRole('button', { name: '定位到单元格 C14' }).click();
    await cellIs(page, 'C14');
    const blank = report.getByRole('listitem').filter({ hasText: '客户为空' });
    await blank.getByRole('button', { name: '另外 3 个' }).press('Enter');
    await blank.getByRole('button', { name: '定位到单元格 A58' }).press('Enter');
    await cellIs(page, 'A58');
    expect(activeSheet(await savedWorkbook(page)).name).toBe('lists');
    const totals = await report.getByRole('table').innerText();
    expect(totals).toMatch(/合计读取\s+60\s/);
  });
});

test('Enter in the name box selects, and begins no entry in the cell', async () => {
  const workbench = await openWorkbench({ file });
  const { page } = workbench;
  await select(page, 'B7');
  await whereIs(workbench, 'A1:C61');
  await page.waitForTimeout(300);
  expect(await page.locator('.editing').count()).toBe(0);
});
