import { pairCustomers } from '../../../src/classify/history/customer-pairs';
import { purchasesSince } from '../../../src/classify/history/purchases-since';
import { snapshotWith, type TestState } from '../../support/snapshots';

const since = (then: Partial<TestState>, now: Partial<TestState>) => {
  const usual = { id: 'x', orders: 2, amount: 100, last: 44_900, tier: 'A' };
  const before = snapshotWith([{ ...usual, ...then }]);
  const after = snapshotWith([{ ...usual, ...now }]);
  const { sign, bought, dropped, amount } = purchasesSince(
    before,
    after,
    pairCustomers(before.states, after.states),
  );
  return { sign, bought: bought[0], dropped: dropped[0], amount: amount[0] };
};

it.each([
  ['nothing', {}, { bought: 0, dropped: 0, amount: 0 }],
  ['an order', { orders: 3, amount: 130, last: 45_001 }, { bought: 1, dropped: 0, amount: 30 }],
  ['another order on the same day', { orders: 3, amount: 130 }, { bought: 1, dropped: 0, amount: 30 }],
  ['a return', { amount: 60 }, { bought: 0, dropped: 0, amount: -40 }],
  ['a new order in place of an old one', { last: 45_001 }, { bought: 1, dropped: 1, amount: 0 }],
  ['fewer orders', { orders: 1, amount: 50 }, { bought: 0, dropped: 1, amount: -50 }],
  ['the last order gone', { last: 44_000 }, { bought: 0, dropped: 1, amount: 0 }],
])('with dates: %s', (_, now, expected) => {
  expect(since({}, now)).toEqual({ sign: 'dates', ...expected });
});

it('a first order after returns alone is one', () => {
  expect(since({ orders: 0, last: NaN }, { orders: 1 }).sign).toBe('orders');
});

it('without dates by the orders; without these by the amount', () => {
  expect(since({ last: NaN }, { last: NaN, orders: 3 })).toMatchObject({ sign: 'orders', bought: 1 });
  expect(since({ last: NaN }, { last: NaN, amount: 120 })).toMatchObject({ sign: 'orders', bought: 0 });
  const single = { last: NaN, orders: 1 };
  expect(since(single, { ...single, amount: 120 })).toMatchObject({ sign: 'revenue', bought: 1 });
  expect(since(single, { ...single, amount: 90 })).toMatchObject({ sign: 'revenue', bought: 0, dropped: 0 });
});
