import { readFileSync } from 'node:fs';
import {
  applyColumns,
  buildDataset,
  type Dataset,
  defaultRecipe,
  type Profile,
  requireRoles,
} from '../../src/classify';
import { openFile } from '../../src/workbench/files';
import type { CellValue, Workbook } from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { readRegion } from '../../src/workbook/read-region';
import { startOffice } from '../support/office-in-node';
import { workbookOf } from '../support/run-in-office';
import { describeWithData, readShared, sharedPath, sharedRows } from '../support/shared-data';

/** What one click understands of a workbook, by the default recipe. */
async function understand(
  workbook: Workbook,
): Promise<{ profile: Profile; dataset: Dataset; asked: string[] }> {
  const office = await startOffice({ workbook });
  try {
    const region = await locateSelection();
    const profile = applyColumns(await profileRegion(region, defaultRecipe), defaultRecipe);
    requireRoles(profile, defaultRecipe);
    const dataset = buildDataset(await readRegion(region, profile, defaultRecipe), defaultRecipe);
    const asked = profile.columns.flatMap(({ dateQuestion }) => dateQuestion?.text ?? []);
    return { profile, dataset, asked: [...asked, ...(region.beyond ?? [])] };
  } finally {
    await office.stop();
  }
}

const csv = (path: string): Promise<Workbook> =>
  openFile(new Uint8Array(readFileSync(sharedPath(path))), path);

const rolesOf = ({ columns }: Profile): Record<string, string> =>
  Object.fromEntries(
    columns
      .filter(({ role }) => !['ignored', 'attribute', 'metric'].includes(role))
      .map(({ role, header, index }) => [role, header || `#${String(index + 1)}`]),
  );
const issuesOf = ({ quality }: Dataset) =>
  quality.issues.map(({ kind, count, handling }) => [kind, count, handling]);

/** The lines of CDNOW: numbers between spaces. */
const numbersOf = (path: string): CellValue[][] =>
  readShared(path)
    .split(/\r?\n/)
    .filter((line) => /^\s*\d/.test(line))
    .map((line) => line.trim().split(/\s+/).map(Number));

/** Nothing but what is named may be said of a file whose every row is an order. */
function expectClean(
  { profile, dataset, asked }: Awaited<ReturnType<typeof understand>>,
  rows: number,
  customers: number,
  issues: readonly (readonly [kind: string, count: number, handling: string])[] = [],
): void {
  expect(asked).toEqual([]);
  expect(dataset.kind).toBe(profile.kind);
  expect(dataset.quality.rows).toEqual({ read: rows, used: rows, excluded: 0 });
  expect(dataset.ids).toHaveLength(customers);
  expect(issuesOf(dataset)).toEqual(issues);
}

describeWithData('real files need no question', () => {
  it('UCI Online Retail', async () => {
    const understood = await understand(await csv('online-retail/mwoitek_online_retail.csv'));
    expect(rolesOf(understood.profile)).toEqual({
      orderId: 'InvoiceNo',
      orderDate: 'InvoiceDate',
      customer: 'CustomerID',
      amount: 'TotalPrice',
    });
    expectClean(understood, 18_532, 4338);
  });

  it('the orders of the R package rfm: 11 second rows of a day', async () => {
    const understood = await understand(await csv('rfm/rfm_data_orders.csv'));
    expect(rolesOf(understood.profile)).toEqual({
      customer: 'customer_id',
      orderDate: 'order_date',
      amount: 'revenue',
    });
    expectClean(understood, 4906, 995, [['sameDayRows', 11, 'merged']]);
  });

  it('the customers of the R package rfm', async () => {
    const understood = await understand(await csv('rfm/rfm_data_customer.csv'));
    expect(understood.profile.kind).toBe('customers');
    expect(rolesOf(understood.profile)).toEqual({
      customer: 'customer_id',
      totalAmount: 'revenue',
      lastOrderDate: 'most_recent_visit',
      orderCount: 'number_of_orders',
    });
    expectClean(understood, 39_999, 39_999);
  });

  it('Superstore, its dates as Excel reads them and as text', async () => {
    const asText = workbookOf(sharedRows('superstore-orders/sample-orders.csv'));
    for (const workbook of [await csv('superstore-orders/sample-orders.csv'), asText]) {
      const understood = await understand(workbook);
      expect(rolesOf(understood.profile)).toEqual({
        orderDate: 'order_date',
        orderId: 'order_id',
        customer: 'customer',
        amount: 'grand_total',
      });
      expectClean(understood, 5009, 793);
    }
  });

  it('CDNOW as it is published, its columns apart by blanks: rows repeated, several a day', async () => {
    const file = await understand(await csv('cdnow/CDNOW_master.txt'));
    expect(rolesOf(file.profile)).toEqual({
      customer: 'customer_id',
      orderDate: 'date',
      quantity: 'number_of_cds',
      amount: 'dollar_value',
    });
    const master = await understand(workbookOf(numbersOf('cdnow/CDNOW_master.txt')));
    expect(rolesOf(master.profile)).toEqual({ customer: '#1', orderDate: '#2', amount: '#4' });
    for (const understood of [file, master])
      expectClean(understood, 69_659, 23_570, [
        ['duplicateRows', 255, 'kept'],
        ['sameDayRows', 2068, 'merged'],
      ]);
  });

  it('the sample of CDNOW, which has no header: customer, date and amount by what they hold', async () => {
    const file = await csv('cdnow/CDNOW_sample.txt');
    for (const workbook of [file, workbookOf(numbersOf('cdnow/CDNOW_sample.txt'))]) {
      const sample = await understand(workbook);
      expect(rolesOf(sample.profile)).toEqual({ customer: '#1', orderDate: '#3', amount: '#5' });
      expectClean(sample, 6919, 2357, [
        ['duplicateRows', 21, 'kept'],
        ['sameDayRows', 223, 'merged'],
      ]);
    }
  });

  it('count second rows of a day as a plain look at the lines does', () => {
    const days = numbersOf('cdnow/CDNOW_sample.txt').map(([id, , day]) => `${String(id)} ${String(day)}`);
    expect(days.length - new Set(days).size).toBe(223);
    const whole = numbersOf('cdnow/CDNOW_sample.txt').map(([id, , day, , spent]) =>
      [id, day, spent].map(String).join(' '),
    );
    expect(whole.length - new Set(whole).size).toBe(21);
  });
});
