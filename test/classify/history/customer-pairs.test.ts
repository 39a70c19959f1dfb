import { pairCustomers } from '../../../src/classify/history/customer-pairs';
import { snapshotWith } from '../../support/snapshots';

const customer = (id: string) => ({ id, orders: 1, amount: 1, last: 1, tier: 'A' });

it('finds customers by id, and who came and went; one who is only remembered is not there', () => {
  const before = snapshotWith(['a', 'b', 'c', 'd'].map(customer)).states;
  const after = snapshotWith(['b', 'c', 'e', 'f'].map(customer)).states;
  before.present[1] = 0;
  after.present[1] = 0;
  const { then, now, gone, added } = pairCustomers(before, after);
  expect([...then]).toEqual([]);
  expect([...now]).toEqual([]);
  expect([...gone].map((i) => before.ids[i])).toEqual(['a', 'c', 'd']);
  expect([...added].map((i) => after.ids[i])).toEqual(['b', 'e', 'f']);
});

it('pairs places of both', () => {
  const before = snapshotWith(['a', 'b', 'c'].map(customer)).states;
  const after = snapshotWith(['0', 'b', 'c'].map(customer)).states;
  const { then, now } = pairCustomers(before, after);
  expect([...then].map((i) => before.ids[i])).toEqual(['b', 'c']);
  expect([...now].map((i) => after.ids[i])).toEqual(['b', 'c']);
});
