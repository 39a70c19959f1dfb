import { applyColumns, neededColumns, requireRoles } from '../../../src/classify/dataset/apply-columns';
import { profileTable } from '../../../src/classify/dataset/profile';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
import { recipeSchema } from '../../../src/classify/recipe';
import type { Role } from '../../../src/classify/roles';
import { describeWithData, readShared, sharedRows } from '../../support/shared-data';

const recipe = recipeSchema.parse({ version: 1 });

/** Cells as a CSV file brings them into a sheet: numbers are numbers, all else is text. */
const typed = (rows: readonly (readonly string[])[]): CellValue[][] =>
  rows.map((row) => row.map((cell) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell)));

const rolesIn = (cells: readonly (readonly CellValue[])[]): Role[] =>
  profileTable(cells.slice(0, 500), []).columns.map(({ role }) => role);

describeWithData('profiles of published files', () => {
  const spaced = (path: string): string[][] =>
    readShared(path)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => line.trim().split(/\s+/));
  const cases: [string, () => string[][], 'orders' | 'customers', Role[]][] = [
    [
      'rfm/rfm_data_orders.csv',
      () => sharedRows('rfm/rfm_data_orders.csv'),
      'orders',
      ['customer', 'orderDate', 'amount', 'ignored', 'ignored', 'ignored'],
    ],
    [
      'rfm/rfm_data_customer.csv',
      () => sharedRows('rfm/rfm_data_customer.csv'),
      'customers',
      ['customer', 'totalAmount', 'lastOrderDate', 'orderCount', 'metric', 'ignored', 'ignored', 'ignored'],
    ],
    [
      'online-retail/mwoitek_online_retail.csv',
      () => sharedRows('online-retail/mwoitek_online_retail.csv'),
      'orders',
      ['orderId', 'orderDate', 'customer', 'amount'],
    ],
    [
      'superstore-orders/sample-orders.csv',
      () => sharedRows('superstore-orders/sample-orders.csv'),
      'orders',
      ['orderDate', 'orderId', 'customer', 'amount'],
    ],
    [
      'cdnow/CDNOW_master.txt',
      () => spaced('cdnow/CDNOW_master.txt'),
      'orders',
      ['customer', 'orderDate', 'quantity', 'amount'],
    ],
  ];
  it.each(cases)('%s needs no question, as text and as numbers', (_, read, kind, expected) => {
    for (const cells of [read(), typed(read())]) {
      const profile = profileTable(cells.slice(0, 500), []);
      expect([profile.kind, ...profile.columns.map(({ role }) => role)]).toEqual([kind, ...expected]);
      expect(profile.headerRow).toBe(0);
      expect(() => requireRoles(profile, recipe)).not.toThrow();
    }
  });

  it('CDNOW_sample.txt has no header, and its columns are told from their cells', () => {
    const profile = profileTable(spaced('cdnow/CDNOW_sample.txt').slice(0, 500), []);
    expect(profile.headerRow).toBe(-1);
    expect(profile.firstDataRow).toBe(0);
    expect(profile.columns[2]?.role).toBe('orderDate');
    expect(profile.columns[4]?.role).toBe('amount');
    expect(['customer', 'ignored']).toContain(profile.columns[0]?.role);
    expect(() => requireRoles(profile, recipe)).not.toThrow();
  });
});

describe('profileTable', () => {
  it('reads Chinese headers with units, below title rows', () => {
    const cells: CellValue[][] = [
      ['2024年度订单明细', '', '', '', ''],
      ['', '', '', '', ''],
      ['订单编号', '买家会员名', '实付金额（元）', '下单时间', '订单状态'],
      ['A1', '小王', 12.5, 45292, '交易成功'],
      ['A2', '小李', 30, 45293, '交易关闭'],
    ];
    const profile = profileTable(cells, []);
    expect(profile.headerRow).toBe(2);
    expect(profile.firstDataRow).toBe(3);
    expect(profile.columns.map(({ role }) => role)).toEqual([
      'orderId',
      'customer',
      'amount',
      'orderDate',
      'status',
    ]);
  });

  it('takes a price without a quantity for the amount, before fees and the like', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [`a${i % 7}@example.com`, 45292 + i, 20.5 + i, 1.25]);
    expect(rolesIn([['Buyer Email', 'Purchase Date', 'Sale Price ($)', 'Fees ($)'], ...rows])[2]).toBe(
      'amount',
    );
  });

  it('takes pieces and their price for the amount, before a number that is not named', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      `S${i % 7}`,
      45292 + i,
      1 + (i % 4),
      20.5,
      31.5 + 1.3 * i,
    ]);
    const found = rolesIn([['Shop', 'Order date', 'Quantity', 'Unit price', 'Shelf'], ...rows]);
    expect(found.slice(2)).toEqual(['quantity', 'unitPrice', 'metric']);
  });

  it('does not believe a header that its cells contradict', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      `Name ${i % 7}`,
      '2024-01-0' + (1 + (i % 9)),
      10.5 + i,
    ]);
    expect(rolesIn([['Date', 'Customer', 'Amount'], ...rows])).not.toEqual([
      'orderDate',
      'customer',
      'amount',
    ]);
    expect(rolesIn([['Date', 'Customer', 'Amount'], ...rows])[1]).toBe('orderDate');
  });
});

describe('applyColumns', () => {
  const cells: CellValue[][] = [
    ['客户编号', '客户名称', '下单时间', '实付金额(元)', '地区'],
    ...Array.from({ length: 20 }, (_, i) => [
      `C${i % 5}`,
      `名${i % 5}`,
      45292 + i,
      10.5 * i,
      i % 2 ? '华东' : '华北',
    ]),
  ];
  const profile = profileTable(cells, []);

  it('gives a named column its role and frees the one recognised before', () => {
    const applied = applyColumns(
      profile,
      recipeSchema.parse({ version: 1, columns: { customer: '客户名称' } }),
    );
    expect(applied.columns.map(({ role }) => role)).toEqual([
      'attribute',
      'customer',
      'orderDate',
      'amount',
      'attribute',
    ]);
  });

  it('finds columns by place, and by header whatever its case and width', () => {
    const named = recipeSchema.parse({ version: 1, columns: { customer: '#2', amount: '实付金额（元）' } });
    expect(applyColumns(profile, named).columns[1]?.role).toBe('customer');
    expect(() =>
      applyColumns(profile, recipeSchema.parse({ version: 1, columns: { amount: 'nowhere' } })),
    ).toThrow(expect.objectContaining({ kind: 'unknownColumn' }));
  });

  it('reads only the columns that count, and the attributes asked for', () => {
    expect(neededColumns(profile, recipe).map(({ index }) => index)).toEqual([0, 2, 3]);
    const withRegion = recipeSchema.parse({ version: 1, attributes: ['地区'] });
    expect(neededColumns(applyColumns(profile, withRegion), withRegion).map(({ index }) => index)).toEqual([
      0, 2, 3, 4,
    ]);
  });
});
