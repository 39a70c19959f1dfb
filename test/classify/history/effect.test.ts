import { type Effect, effectOf, type Snapshot } from '../../../src/classify/history';
import { snapshotWith, type TestState } from '../../support/snapshots';

const state = (id: string, orders: number, amount: number, last: number, tier: string): TestState => ({
  id,
  orders,
  amount,
  last,
  tier,
});
const effect = (before: Snapshot, after: Snapshot): Effect => {
  const found = effectOf(before, after, 'test.tier');
  if (!found) throw new Error('no such tiers');
  return found;
};

const then = [
  state('a', 5, 500, 44_990, 'A'),
  state('b', 3, 300, 44_980, 'A'),
  state('c', 1, 40, 44_700, 'B'),
  state('d', 1, 20, 44_600, 'C'),
];
const before = snapshotWith(then, { asOf: 45_000 });

it('tells by tier of then who bought again, who was kept, and what was bought since', () => {
  const now = [
    state('a', 7, 650, 45_020, 'A'),
    state('b', 3, 280, 44_980, 'B'),
    state('c', 2, 90, 45_010, 'B'),
    state('d', 1, 20, 44_600, 'C'),
    state('e', 1, 75, 45_015, 'B'),
  ];
  const found = effect(before, snapshotWith(now, { asOf: 45_031 }));
  expect(found.signs).toEqual({ bought: 'dates', kept: 'lastOrder' });
  expect(found.rows).toEqual([
    { customers: 2, bought: 1, kept: 2, gone: 0, amount: 130 },
    { customers: 1, bought: 1, kept: 1, gone: 0, amount: 50 },
    { customers: 1, bought: 0, kept: 0, gone: 0, amount: 0 },
  ]);
  expect(found.added).toEqual({ customers: 1, bought: 0, kept: 0, gone: 0, amount: 75 });
  expect(found.total).toEqual({ customers: 4, bought: 2, kept: 3, gone: 0, amount: 180 });
  expect(found.dropped).toBe(0);
  expect(found.amountUnknown).toBeUndefined();
});

it('gives no amounts where orders of then left the data', () => {
  const window = then.map(({ id, tier }) => state(id, 1, 30, 45_020, tier));
  const found = effect(before, snapshotWith(window, { asOf: 45_031 }));
  expect(found.dropped).toBe(4);
  expect(found.amountUnknown).toBe('window');
  expect(found.total.amount).toBeNaN();
  expect(found.total.bought).toBe(4);
});

it('gives no amounts where most customers vanished, or the currency is another one', () => {
  const gone = effect(before, snapshotWith(then.slice(0, 2), { asOf: 45_031 }));
  expect(gone.amountUnknown).toBe('window');
  expect(gone.total).toMatchObject({ customers: 4, kept: 2, gone: 2 });
  const euros = effect(
    snapshotWith(then, { currency: 'CNY' }),
    snapshotWith(then, { asOf: 45_031, currency: 'EUR' }),
  );
  expect(euros.amountUnknown).toBe('currency');
});

it('is not there for tiers that the earlier snapshot does not have', () => {
  expect(effectOf(before, before, 'rfm.segment')).toBeUndefined();
});
