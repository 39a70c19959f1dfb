import { noTier, type Snapshot, type SnapshotAbout, type TierScheme } from '../../src/classify/history';

/** One customer of a test's snapshot; the tier is a letter of its scheme. */
export interface TestState {
  id: string;
  orders: number;
  amount: number;
  /** Serial day of the last order; NaN for none. */
  last: number;
  tier: string;
}

/** A scheme `test.tier` of tiers named by letters, best first. */
export const schemeOf = (letters = 'ABC', more: Partial<TierScheme> = {}): TierScheme => ({
  key: 'test.tier',
  method: 'abc',
  options: '1',
  isOrdered: true,
  header: { key: 'text', params: { text: 'Tier' } },
  categories: [...letters].map((key, place) => ({
    key,
    name: { key: 'text', params: { text: key } },
    rank: letters.length > 1 ? 1 - place / (letters.length - 1) : 1,
    customers: 0,
    orders: 0,
    amount: 0,
  })),
  ...more,
});

/** A snapshot of these customers, in the order of their ids. */
export function snapshotWith(
  states: readonly TestState[],
  about: Partial<SnapshotAbout> = {},
  scheme = schemeOf(),
): Snapshot {
  const sorted = [...states].sort((a, b) => (a.id < b.id ? -1 : 1));
  const code = (tier: string): number => {
    const place = scheme.categories.findIndex(({ key }) => key === tier);
    return place < 0 ? noTier : place;
  };
  return {
    about: {
      version: 1,
      id: '1',
      asOf: 45_000,
      day: 45_000,
      source: 'Orders',
      kind: 'orders',
      customers: states.length,
      orders: states.reduce((sum, { orders }) => sum + orders, 0),
      amount: states.reduce((sum, { amount }) => sum + amount, 0),
      tiers: [scheme],
      ...about,
    },
    states: {
      ids: sorted.map(({ id }) => id),
      present: Uint8Array.from(sorted, () => 1),
      orders: Float64Array.from(sorted, ({ orders }) => orders),
      amount: Float64Array.from(sorted, ({ amount }) => amount),
      lastOrder: Float64Array.from(sorted, ({ last }) => last),
      tiers: [Uint16Array.from(sorted, ({ tier }) => code(tier))],
    },
  };
}
