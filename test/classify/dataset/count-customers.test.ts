import fc from 'fast-check';
import { countCustomers } from '../../../src/classify/dataset/count-customers';
import { understandTable } from '../../../src/classify/dataset/understand-table';
import { defaultRecipe, type Recipe } from '../../../src/classify/recipe';
import { decimalScale } from '../../../src/classify/statistics/exact-sum';
import { rawTable } from './raw-table-of';

type Row = [customer: string, day: number, amount: number, order: string];

const count = (rows: readonly Row[], cleaning: Partial<Recipe['cleaning']>, byOrderId: boolean) => {
  const table = rawTable([
    ['customer', rows.map(([customer]) => customer)],
    ['orderDate', rows.map(([, day]) => 45_292 + day)],
    ['amount', rows.map(([, , amount]) => amount)],
    ...(byOrderId ? [['orderId', rows.map(([, , , order]) => order)] as const] : []),
  ]);
  const understood = understandTable(table, defaultRecipe);
  const fate = Uint8Array.from(rows, ([customer]) => (customer === 'Left out' ? 1 : 0));
  const scale = decimalScale(understood.amounts);
  return (history: boolean) => {
    const {
      groups,
      history: orders,
      repeated,
      sameDay,
      ...facts
    } = countCustomers(understood, {
      fate,
      cleaning: { ...defaultRecipe.cleaning, ...cleaning },
      scale,
      history,
    });
    const ascending = (list: number[]) => [...list].sort((a, b) => a - b);
    return {
      ...facts,
      groups: groups(),
      repeated: ascending(repeated),
      sameDay: { first: ascending(sameDay.first), further: ascending(sameDay.further) },
      kept: orders?.date.length,
    };
  };
};

describe('countCustomers', () => {
  // A history needs the rows of each customer together, so asking for one takes the other way to the same counts.
  it('counts the same whether rows are taken as they stand or brought together', () => {
    const row = fc.tuple(
      fc.constantFrom('Ann', 'Bo', 'Cy', 'Left out'),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom(10, 20.5, 0, -3, 0.25),
      fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5', 'A6', ''),
    );
    const orders = {
      none: () => 0,
      byDay: (a: Row, b: Row) => a[1] - b[1],
      latestFirst: (a: Row, b: Row) => b[1] - a[1],
      byCustomer: (a: Row, b: Row) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]),
      byOrder: (a: Row, b: Row) => (a[3] < b[3] ? -1 : 1),
    };
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...Object.values(orders)),
        fc.boolean(),
        fc.constantFrom('merge' as const, 'separate' as const),
        (rows, order, byOrderId, sameDayRows) => {
          const counted = count(rows.sort(order), { sameDayRows }, byOrderId);
          const { kept, ...together } = counted(true);
          expect(kept).toBe(together.orders.reduce((sum, orders) => sum + orders, 0));
          expect(counted(false)).toEqual({ ...together, kept: undefined });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts orders whose rows follow one another, and finds the rows that repeat one', () => {
    const rows: Row[] = [
      ['Ann', 1, 10, 'A1'],
      ['Bo', 1, 10, 'A2'],
      ['Ann', 1, 10, 'A1'],
      ['Ann', 1, -4, 'A3'],
      ['Ann', 1, 10, 'A1'],
    ];
    const byId = count(rows.slice(0, 4), {}, true)(false);
    expect([...byId.orders]).toEqual([1, 1]);
    expect([...byId.amount]).toEqual([16, 10]);
    expect(byId.repeated).toEqual([2]);
    const byDay = count(rows, {}, false)(false);
    expect([...byDay.orders]).toEqual([1, 1]);
    expect(byDay.sameDay).toEqual({ first: [0], further: [2, 4] });
    expect(byDay.repeated).toEqual([2, 4]);
    expect([...byDay.firstRow]).toEqual([0, 1]);
  });
});
