import { isSameData } from '../../../src/classify/history';
import { snapshotWith } from '../../support/snapshots';

const a = { id: 'a', orders: 2, amount: 10.5, last: NaN, tier: 'A' };
const b = { id: 'b', orders: 1, amount: 3, last: 44_990, tier: 'B' };
const states = (...list: (typeof a)[]) => snapshotWith(list).states;

it('looks at the data, not at the tiers', () => {
  expect(isSameData(states(a, b), states({ ...a, tier: 'C' }, b))).toBe(true);
});

it.each([
  ['an order more', states({ ...a, orders: 3 }, b)],
  ['a cent more', states({ ...a, amount: 10.51 }, b)],
  ['a date', states({ ...a, last: 44_000 }, b)],
  ['a customer more', states(a, b, { ...b, id: 'c' })],
  ['a customer less', states(a)],
])('sees %s', (_, other) => {
  expect(isSameData(states(a, b), other)).toBe(false);
});
