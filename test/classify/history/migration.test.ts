import fc from 'fast-check';
import { commonTiers, direction, migrationOf, moveKinds, type Snapshot } from '../../../src/classify/history';
import { schemeOf, snapshotWith } from '../../support/snapshots';

const states = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    orders: fc.nat(9),
    amount: fc.integer({ min: -999, max: 99_999 }).map((cents) => cents / 4),
    last: fc.integer({ min: 44_000, max: 45_000 }),
    tier: fc.constantFrom('A', 'B', 'C'),
  }),
  { selector: ({ id }) => id },
);

const key = 'test.tier';
const migrate = (before: Snapshot, after: Snapshot) => {
  const found = migrationOf(before, after, key);
  if (!found) throw new Error('no tiers in common');
  return found;
};

it('counts every customer of either snapshot once, and moves as a plain loop does', () => {
  fc.assert(
    fc.property(states, states, (then, now) => {
      const { cells, added, gone, moves } = migrate(snapshotWith(then), snapshotWith(now));
      const tiers = ['A', 'B', 'C'];
      const expected = { up: 0, same: 0, sideways: 0, down: 0, new: 0, gone: 0 };
      for (const { id, tier } of then) {
        const other = now.find((one) => one.id === id);
        if (!other) expected.gone++;
        else if (other.tier === tier) expected.same++;
        else expected[tiers.indexOf(other.tier) < tiers.indexOf(tier) ? 'up' : 'down']++;
      }
      expected.new = now.filter(({ id }) => !then.some((one) => one.id === id)).length;
      expect(Object.fromEntries(moveKinds.map((kind) => [kind, moves[kind].customers]))).toEqual(expected);
      tiers.forEach((tier, i) => {
        const here = [...cells[i], gone[i]].reduce((sum, { customers }) => sum + customers, 0);
        expect(here).toBe(then.filter((one) => one.tier === tier).length);
        const arrived = [...cells.map((row) => row[i]), added[i]];
        expect(arrived.reduce((sum, { customers }) => sum + customers, 0)).toBe(
          now.filter((one) => one.tier === tier).length,
        );
        // Amounts are quarters, so their sums are exact.
        expect(arrived.reduce((sum, { amount }) => sum + amount, 0)).toBe(
          now.filter((one) => one.tier === tier).reduce((sum, { amount }) => sum + amount, 0),
        );
      });
    }),
  );
});

const one = (tier: string) => ({ id: 'x', orders: 1, amount: 1, last: 1, tier });

it('knows no up and down between schemes that differ, or without an order of worth', () => {
  const eight = migrate(snapshotWith([one('A')]), snapshotWith([one('D')], {}, schemeOf('ABCD')));
  expect(eight.isComparable).toBe(false);
  expect(eight.moves.sideways.customers).toBe(1);
  expect(direction(eight, 0, 3)).toBe(0);
  const regions = schemeOf('AB', { isOrdered: false });
  const moved = migrate(snapshotWith([one('A')], {}, regions), snapshotWith([one('B')], {}, regions));
  expect(moved.moves.sideways.customers).toBe(1);
});

it('tells directions by the worth of the tiers', () => {
  const found = migrate(snapshotWith([one('B')]), snapshotWith([one('A')]));
  expect([direction(found, 1, 0), direction(found, 0, 1), direction(found, 1, 1)]).toEqual([1, -1, 0]);
});

it('is there for the tiers that both snapshots have', () => {
  const other = snapshotWith([one('A')], {}, schemeOf('A', { key: 'other' }));
  const here = snapshotWith([one('A')]);
  expect(migrationOf(here, other, key)).toBeUndefined();
  expect(migrationOf(other, here, key)).toBeUndefined();
  expect(commonTiers(here.about, other.about)).toEqual([]);
  expect(commonTiers(here.about, here.about)).toEqual(here.about.tiers);
});
