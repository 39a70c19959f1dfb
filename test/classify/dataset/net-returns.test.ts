import fc from 'fast-check';
import { buildDataset, recipeSchema } from '../../../src/classify';
import { netReturns } from '../../../src/classify/dataset/net-returns';
import { rawTable } from './raw-table-of';

const netted = (orders: [day: number, amount: number][], returns: [day: number, amount: number][]) => {
  const own = {
    date: Float64Array.from(orders, ([day]) => day),
    amount: Float64Array.from(orders, ([, amount]) => amount),
    returned: new Float64Array(orders.length),
  };
  netReturns(
    own,
    returns.map(([day, amount]) => ({ day, amount })),
    100,
  );
  return [[...own.amount], [...own.returned]];
};

describe('netReturns', () => {
  const orders: [number, number][] = [
    [1, 50],
    [5, 20],
    [9, 30],
  ];
  it.each<[string, [number, number][], number[], number[]]>([
    ['the latest order not after it', [[6, 20]], [50, 0, 30], [0, 20, 0]],
    ['those before it, where that one is not enough', [[6, 45.5]], [24.5, 0, 30], [25.5, 20, 0]],
    ['those after it, where none is before', [[0, 60]], [0, 10, 30], [50, 10, 0]],
    ['the latest, where it exceeds all', [[20, 130]], [0, 0, -30], [50, 20, 60]],
    [
      'what an earlier return left',
      [
        [9, 20],
        [7, 20],
      ],
      [50, 0, 10],
      [0, 20, 20],
    ],
  ])('takes a return from %s', (_name, returns, amounts, returned) => {
    expect(netted(orders, returns)).toEqual([amounts, returned]);
  });
});

type Row = [day: number, cents: number, order: string];

const historyOf = (rows: readonly Row[], sameDayRows: 'merge' | 'separate', byOrderId: boolean) =>
  buildDataset(
    rawTable([
      ['customer', rows.map(() => 'a')],
      ['orderDate', rows.map(([day]) => 45_292 + day)],
      ['amount', rows.map(([, cents]) => cents / 100)],
      ...(byOrderId ? [['orderId', rows.map(([, , order]) => order)] as const] : []),
    ]),
    recipeSchema.parse({ version: 1, cleaning: { sameDayRows } }),
    { history: true },
  );

describe('a history', () => {
  it('sums to the net amount and has every order, in any order of rows', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: -5000, max: 9000 }),
      fc.constantFrom('', 'A1', 'B2', 'C3'),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('merge' as const, 'separate' as const),
        fc.boolean(),
        (rows, sameDayRows, byOrderId) => {
          const dataset = historyOf(rows, sameDayRows, byOrderId);
          const { orders, amount, history } = dataset;
          expect(historyOf([...rows].reverse(), sameDayRows, byOrderId).history).toEqual(history);
          expect(history?.date).toHaveLength(orders[0]);
          if (orders[0] > 0)
            expect(history?.amount.reduce((sum, value) => sum + value, 0)).toBeCloseTo(amount[0], 6);
        },
      ),
    );
  });
});
