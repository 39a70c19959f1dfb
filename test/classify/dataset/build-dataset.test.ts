import { buildDataset } from '../../../src/classify/dataset/build-dataset';
import type { Dataset } from '../../../src/classify/dataset/dataset';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
import { type Recipe, recipeSchema } from '../../../src/classify/recipe';
import type { Role } from '../../../src/classify/roles';
import { describeWithData, sharedRows } from '../../support/shared-data';
import { rawTable } from './raw-table-of';

type Cleaning = Partial<Recipe['cleaning']>;

/** Builds from rows of cells; columns A, B, C … have the roles, data begin in sheet row 2. */
function build(
  roles: readonly Role[],
  rows: readonly (readonly CellValue[])[],
  cleaning: Cleaning = {},
): Dataset {
  const table = rawTable(roles.map((role, column) => [role, rows.map((row) => row[column] ?? '')] as const));
  return buildDataset(table, recipeSchema.parse({ version: 1, cleaning }), { history: true });
}
const orders = ['customer', 'orderDate', 'amount'] as const satisfies readonly Role[];
const issues = ({ quality }: Dataset) =>
  quality.issues.map(({ kind, count, amount, cells, handling }) => [
    kind,
    count,
    amount,
    cells.join(' '),
    handling,
  ]);
const customers = ({ ids, orders: counts, amount, firstOrder, lastOrder }: Dataset) =>
  ids.map((id, i) => [id, counts[i], amount[i], firstOrder[i], lastOrder[i]]);

describe('orders of customers', () => {
  it('brings the rows of a customer together, ids in code-unit order', () => {
    const dataset = build(orders, [
      ['b', 45292, 10],
      ['a', 45293, 0.1],
      ['b', 45290, 5.5],
      ['a', 45295, 0.2],
      ['B', 45292, 1],
    ]);
    expect(customers(dataset)).toEqual([
      ['B', 1, 1, 45292, 45292],
      ['a', 2, 0.3, 45293, 45295],
      ['b', 2, 15.5, 45290, 45292],
    ]);
    expect([...dataset.sheetRows]).toEqual([5, 2, 1]);
    expect(dataset.latestDate).toBe(45295);
  });

  it('counts the lines of one order id as one order, dated by its first line', () => {
    const dataset = build(
      ['customer', 'orderDate', 'amount', 'orderId'],
      [
        ['a', 45292, 10, 'X1'],
        ['a', 45294, 5, 'X1'],
        ['a', 45292, 7, 'X2'],
        ['b', 45292, 1, 'X1'],
        ['a', 45293, 2, ''],
        ['a', 45293.5, 3, ''],
      ],
    );
    expect(customers(dataset)).toEqual([
      ['a', 3, 27, 45292, 45293],
      ['b', 1, 1, 45292, 45292],
    ]);
    expect(dataset.history).toEqual({
      start: Int32Array.of(0, 3, 4),
      date: Float64Array.of(45292, 45292, 45293, 45292),
      amount: Float64Array.of(7, 15, 5, 1),
    });
  });

  it('multiplies quantity and unit price where there is no amount', () => {
    const dataset = build(
      ['customer', 'orderDate', 'quantity', 'unitPrice'],
      [
        ['a', 45292, 3, 2.55],
        ['a', 45293, '2', '¥1.10'],
        ['a', 45294, 'x', 5],
      ],
    );
    expect(customers(dataset)).toEqual([['a', 2, 9.85, 45292, 45293]]);
    expect(issues(dataset)).toEqual([['invalidAmount', 1, 0, 'D4', 'excluded']]);
  });

  it('nets returns, which are no orders', () => {
    const rows: CellValue[][] = [
      ['a', 45292, 100],
      ['a', 45299, -30],
      ['only', 45292, -5],
    ];
    const dataset = build(orders, rows);
    expect(customers(dataset)).toEqual([
      ['a', 1, 70, 45292, 45292],
      ['only', 0, -5, NaN, NaN],
    ]);
    expect(issues(dataset)).toEqual([
      ['returns', 2, -35, 'C3 C4', 'netted'],
      ['noOrders', 1, -5, 'A4', 'kept'],
    ]);
    expect(customers(build(orders, rows, { returns: 'exclude' }))).toEqual([['a', 1, 100, 45292, 45292]]);
  });

  it('makes one order of a customer’s day, or an order of each row on choice', () => {
    const rows: CellValue[][] = [
      ['a', 45292.2, 1],
      ['a', 45292.7, 2],
      ['a', 45293, 3],
    ];
    expect(customers(build(orders, rows))).toEqual([['a', 2, 6, 45292, 45293]]);
    const separate = build(orders, rows, { sameDayRows: 'separate' });
    expect(customers(separate)).toEqual([['a', 3, 6, 45292, 45293]]);
    expect([...(separate.history?.amount ?? [])]).toEqual([1, 2, 3]);
    expect(issues(separate)).toEqual([['sameDayRows', 1, 3, 'B3', 'separate']]);
  });
});

describe('rows that are no plain orders', () => {
  it('are counted and named, each for one reason, and the totals reconcile', () => {
    const dataset = build(orders, [
      ['a', 45292, 100],
      ['', 45292, 1],
      ['#N/A', 45292, 2],
      ['a', '', 3],
      ['a', '2024-02-30', 4],
      ['a', 45292, ''],
      ['a', 45292, 'n.a.!'],
      ['', '', ''],
      ['合计', '', 110],
      ['', 'Grand Total', 110],
      [true, 45292, 5],
    ]);
    expect(issues(dataset)).toEqual([
      ['blankCustomer', 1, 1, 'A3', 'excluded'],
      ['errorCustomer', 2, 7, 'A4 A12', 'excluded'],
      ['blankDate', 1, 3, 'B5', 'excluded'],
      ['invalidDate', 1, 4, 'B6', 'excluded'],
      ['blankAmount', 1, 0, 'C7', 'excluded'],
      ['invalidAmount', 1, 0, 'C8', 'excluded'],
      ['totalRows', 2, 220, 'A10 A11', 'excluded'],
      ['blankRows', 1, 0, 'A9', 'excluded'],
    ]);
    expect(dataset.quality.rows).toEqual({ read: 11, used: 1, excluded: 10 });
    expect(dataset.quality.amount).toEqual({ read: 335, used: 100, excluded: 235 });
  });

  it('keeps a customer called Total who has a date', () => {
    expect(
      build(orders, [
        ['Total', 45292, 9],
        ['TotalEnergies', 45292, 1],
      ]).ids,
    ).toEqual(['Total', 'TotalEnergies']);
  });

  it('leaves out cancelled orders by status and by number, and keeps them on choice', () => {
    const roles: Role[] = ['customer', 'orderDate', 'amount', 'status', 'orderId'];
    const rows: CellValue[][] = [
      ['a', 45292, 1, '交易成功', 1001],
      ['a', 45293, 2, '交易关闭', 1002],
      ['a', 45294, 4, 'Cancelled', 1003],
      ['a', 45295, 8, '退款关闭', 1004],
      ['a', 45296, 16, '', 'C1005'],
    ];
    const dataset = build(roles, rows);
    expect(dataset.amount[0]).toBe(9);
    expect(issues(dataset)).toEqual([['excludedStatus', 3, 22, 'D3 D4 E6', 'excluded']]);
    const kept = build(roles, rows, { statuses: 'keep' });
    expect(kept.amount[0]).toBe(31);
    expect(issues(kept)).toEqual([['excludedStatus', 3, 22, 'D3 D4 E6', 'kept']]);
  });

  it('reports repeated rows, and leaves them out on choice', () => {
    const rows: CellValue[][] = [
      ['a', 45292, 5],
      ['b', 45292, 5],
      ['a', 45292, 5],
      ['a', 45292, 6],
      ['a', 45292, 5],
    ];
    const kept = build(orders, rows);
    expect(kept.amount[0]).toBe(21);
    expect(issues(kept)).toContainEqual(['duplicateRows', 2, 10, 'A4 A6', 'kept']);
    const left = build(orders, rows, { duplicateRows: 'exclude' });
    expect(left.amount[0]).toBe(11);
    expect(left.quality.rows).toEqual({ read: 5, used: 3, excluded: 2 });
  });

  it('reports ids that differ in case, width or inner spaces, and merges them on choice', () => {
    const rows: CellValue[][] = [
      ['ACME Ltd', 45292, 1],
      ['ACME Ltd', 45293, 1],
      ['acme ltd', 45294, 1],
      ['ＡＣＭＥ　Ltd', 45295, 1],
      ['ACMELtd\u00a0', 45296, 1],
      ['Bo', 45296, 1],
    ];
    const apart = build(orders, rows);
    expect(apart.ids).toHaveLength(5);
    expect(issues(apart)).toEqual([['idVariants', 3, 3, 'A4 A5 A6', 'separate']]);
    const merged = build(orders, rows, { idVariants: 'merge' });
    expect(customers(merged)).toEqual([
      ['ACME Ltd', 5, 5, 45292, 45296],
      ['Bo', 1, 1, 45296, 45296],
    ]);
  });

  it('takes the number 123 and the text 123 for one id, and 00123 for a variant', () => {
    const rows: CellValue[][] = [
      [123, 45292, 1],
      ['123 ', 45293, 1],
      ['00123', 45294, 1],
    ];
    expect(build(orders, rows).ids).toEqual(['00123', '123']);
    expect(build(orders, rows, { idVariants: 'merge' }).ids).toEqual(['123']);
    expect(
      issues(
        build(orders, [
          ['007', 45292, 1],
          ['7', 45292, 1],
        ]),
      ),
    ).toEqual([]);
  });

  it('never adds up two currencies', () => {
    const roles: Role[] = ['customer', 'orderDate', 'amount', 'currency'];
    const rows: CellValue[][] = [
      ['a', 45292, 1, 'CNY'],
      ['a', 45293, 2, '人民币'],
      ['a', 45294, 4, 'USD'],
    ];
    const dataset = build(roles, rows);
    expect([dataset.currency, dataset.amount[0]]).toEqual(['CNY', 3]);
    expect(issues(dataset)).toEqual([['mixedCurrencies', 1, 4, 'D4', 'excluded']]);
    expect(dataset.quality.issues[0]?.alternatives).toEqual(['refused']);
    expect(() => build(roles, rows, { currencies: 'refuse' })).toThrow(
      expect.objectContaining({ kind: 'mixedCurrencies' }),
    );
    const signs = build(orders, [
      ['a', 45292, '$5'],
      ['a', 45293, '€7'],
      ['a', 45294, '$1'],
      ['a', 45295, 2],
    ]);
    expect([signs.currency, signs.amount[0]]).toEqual(['USD', 8]);
  });

  it('asks about dates that can be read both ways', () => {
    const dataset = build(orders, [
      ['a', '3/4/2024', 1],
      ['a', '5/4/2024', 1],
    ]);
    expect(issues(dataset)).toEqual([['ambiguousDates', 2, 2, 'B2 B3', 'monthFirst']]);
    expect(issues(build(orders, [['a', '3/4/2024', 1]], { dayMonthOrder: 'dayFirst' }))).toEqual([]);
  });

  it('asks about amounts that can be read both ways', () => {
    const rows = [
      ['a', 45292, '€ 1.234'],
      ['b', 45292, '€ 5.600'],
    ];
    const dataset = build(orders, rows);
    expect(issues(dataset)).toEqual([['ambiguousAmounts', 2, 6834, 'C2 C3', 'decimalComma']]);
    expect(dataset.quality.issues[0]?.alternatives).toEqual(['decimalPoint']);
    const told = build(orders, rows, { decimalSign: 'point' });
    expect([issues(told), [...told.amount]]).toEqual([[], [1.234, 5.6]]);
  });

  it('reports ids written in powers of ten, and lost leading zeros, and drops invisible marks', () => {
    const dataset = build(orders, [
      ['1.10105E+17', 45292, 1],
      ['00123', 45292, 2],
      ['123', 45292, 4],
      ['\u202a123\u202c', 45293, 8],
      ['`7', 45293, 16],
      ['1.5', 45293, 32],
    ]);
    expect(customers(dataset).map(([id, , amount]) => [id, amount])).toEqual([
      ['00123', 2],
      ['1.10105E+17', 1],
      ['1.5', 32],
      ['123', 12],
      ['7', 16],
    ]);
    expect(issues(dataset)).toEqual([
      ['idVariants', 1, 2, 'A3', 'separate'],
      ['roundedIds', 1, 1, 'A2', 'kept'],
    ]);
    const merged = build(
      orders,
      [
        ['00123', 45292, 2],
        ['123', 45292, 4],
      ],
      { idVariants: 'merge' },
    );
    expect(merged.amount).toEqual(Float64Array.of(6));
    expect(
      issues(
        build(orders, [
          ['00123', 45292, 2],
          ['00124', 45292, 4],
        ]),
      ),
    ).toEqual([]);
  });

  it('passes over a status column that would leave out every row, and says so', () => {
    const roles: Role[] = [...orders, 'status', 'status'];
    const dataset = build(roles, [
      ['a', 45292, 1, 'Cancelled', 'Refunded'],
      ['b', 45293, 2, 'Expired', ''],
      ['', 45293, 4, 'Paid', ''],
      ['c', 'soon', 8, 'Paid', ''],
    ]);
    expect(dataset.ids).toEqual(['b']);
    expect(issues(dataset)).toEqual([
      ['blankCustomer', 1, 4, 'A4', 'excluded'],
      ['invalidDate', 1, 8, 'B5', 'excluded'],
      ['excludedStatus', 1, 1, 'E2', 'excluded'],
      ['everyStatus', 1, 2, 'D3', 'kept'],
    ]);
    expect(issues(build([...orders, 'status'], [['a', 45292, 1, 'Void']], { statuses: 'keep' }))).toEqual([
      ['excludedStatus', 1, 1, 'D2', 'kept'],
    ]);
  });

  it('says so where no row can be used', () => {
    expect(() =>
      build(orders, [
        ['', 45292, 1],
        ['a', 'soon', 1],
      ]),
    ).toThrow(expect.objectContaining({ kind: 'noUsableRows', cells: ['A2', 'A3'] }));
    expect(() => build(['orderDate', 'amount'], [[45292, 1]])).toThrow(
      expect.objectContaining({ kind: 'noCustomerColumn' }),
    );
    expect(() => build(['customer', 'amount'], [['a', 1]])).toThrow(
      expect.objectContaining({ kind: 'noDateColumn' }),
    );
    expect(() => build(['customer', 'orderDate'], [['a', 45292]])).toThrow(
      expect.objectContaining({ kind: 'noAmountColumn' }),
    );
  });
});

describe('customer rows', () => {
  const roles: Role[] = ['customer', 'lastOrderDate', 'orderCount', 'totalAmount'];

  it('are taken as they are; several rows of one customer are merged', () => {
    const dataset = build(roles, [
      ['b', 45292, 3, 30],
      ['a', '', 0, ''],
      ['b', 45300, 2, 12.5],
      ['c', 45100, 1, 7],
    ]);
    expect(dataset.kind).toBe('customers');
    expect(customers(dataset)).toEqual([
      ['a', 0, 0, NaN, NaN],
      ['b', 5, 42.5, NaN, 45300],
      ['c', 1, 7, NaN, 45100],
    ]);
    expect(dataset.history).toBeUndefined();
    expect(issues(dataset)).toEqual([
      ['blankDate', 1, 0, 'B3', 'kept'],
      ['blankAmount', 1, 0, 'D3', 'countedAsZero'],
      ['duplicateCustomers', 1, 42.5, 'A4', 'merged'],
      ['noOrders', 1, 0, 'A3', 'kept'],
    ]);
  });
});

describe('attributes and metrics', () => {
  it('are the commonest label and the mean of a customer’s rows', () => {
    const dataset = build(
      ['customer', 'orderDate', 'amount', 'attribute', 'metric'],
      [
        ['a', 45292, 1, '华东', 4],
        ['a', 45293, 1, '华北', ''],
        ['a', 45294, 1, '华东', 5],
        ['b', 45292, 1, '', 'x'],
        ['c', 45292, 1, 'β', 1],
        ['c', 45293, 1, 'α', 1],
      ],
    );
    const [region] = dataset.attributes;
    expect(Array.from(region?.codes ?? [], (code) => region?.labels[code])).toEqual(['华东', undefined, 'α']);
    expect([...(dataset.metrics[0]?.values ?? [])]).toEqual([4.5, NaN, 1]);
  });
});

describeWithData('the R package’s orders', () => {
  it('has 995 customers and 464,158 in revenue; 11 rows share a day with another', () => {
    const [, ...rows] = sharedRows('rfm/rfm_data_orders.csv').map(([id = '', date = '', amount = '']) => [
      id,
      date,
      Number(amount),
    ]);
    const dataset = build(orders, rows);
    expect(dataset.ids).toHaveLength(995);
    expect(dataset.quality.amount).toEqual({ read: 464158, used: 464158, excluded: 0 });
    expect(dataset.orders.reduce((a, b) => a + b)).toBe(4895);
    expect(dataset.quality.issues.map(({ kind, count }) => [kind, count])).toEqual([['sameDayRows', 11]]);
    expect(build(orders, rows, { sameDayRows: 'separate' }).orders.reduce((a, b) => a + b)).toBe(4906);
  });
});
