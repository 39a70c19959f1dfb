import { headerScores } from '../../../src/classify/dataset/header-words';
import { profileTable } from '../../../src/classify/dataset/profile';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
import type { Role } from '../../../src/classify/roles';
import exports from '../../data/headers/common-exports.json';

/** Cells as a column of that role has them; text for columns of no role. */
const sample: Partial<Record<Role, (row: number) => CellValue>> = {
  customer: (row) => `C${1000 + (row % 9)}`,
  orderDate: (row) => `2024-03-${String(1 + (row % 28)).padStart(2, '0')}`,
  lastOrderDate: (row) => `2024-03-${String(1 + (row % 28)).padStart(2, '0')}`,
  amount: (row) => 12.5 + 3 * row,
  totalAmount: (row) => 112.5 + 3 * row,
  orderId: (row) => `A${20240000 + row}`,
  quantity: (row) => 1 + (row % 3),
  orderCount: (row) => 1 + (row % 7),
  unitPrice: (row) => 9.9 + (row % 5),
  status: (row) => (row % 5 ? '交易成功' : 'Paid'),
  currency: () => 'CNY',
  profit: (row) => 2.5 * row - 10,
};

describe('headers of common exports', () => {
  it.each(exports)('$from', ({ headers, roles }) => {
    const customerRows = roles.includes('lastOrderDate');
    const data = Array.from({ length: 40 }, (_, row) =>
      roles.map((role, column): CellValue => {
        if (customerRows && role === 'customer') return `C${row}`;
        if (role === 'number') return `#${1000 + row}`;
        const make = Object.entries(sample).find(([name]) => name === role)?.[1];
        return make ? make(row) : `text ${column} ${row % 4}`;
      }),
    );
    const profile = profileTable([headers, ...data], []);
    expect(profile.kind).toBe(customerRows ? 'customers' : 'orders');
    const found = profile.columns.map(({ role }, column) =>
      roles[column] === 'any' ||
      roles[column] === 'number' ||
      (roles[column] === 'ignored' && role === 'attribute')
        ? roles[column]
        : role,
    );
    expect(found).toEqual(roles);
  });
});

describe('headerScores', () => {
  it.each<[string, Role]>([
    ['客户经理', 'customer'],
    ['Customer Segment', 'customer'],
    ['注册时间', 'orderDate'],
    ['Birth Date', 'orderDate'],
    ['退款金额', 'amount'],
    ['Tax Amount', 'amount'],
    ['客单价', 'unitPrice'],
    ['利润率', 'profit'],
  ])('%s is not %s', (header, role) => {
    expect(headerScores(header).get(role) ?? 0).toBeLessThan(0.5);
  });

  it('says nothing about what is no header', () => {
    expect(headerScores('').size).toBe(0);
    expect(headerScores('金额'.repeat(100)).size).toBe(0);
  });
});
