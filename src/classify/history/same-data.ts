import type { SnapshotStates } from './snapshot';

/**
 * Whether two snapshots were made from the same data: the same customers with the same orders, amounts and dates, to
 * the last bit.
 *
 * @example
 * isSameData(march.states, again.states) // true: nothing is stored twice
 */
export function isSameData(a: SnapshotStates, b: SnapshotStates): boolean {
  const place = new Map<string, number>();
  for (let i = 0; i < a.ids.length; i++) if (a.present[i]) place.set(a.ids[i], i);
  let found = 0;
  for (let k = 0; k < b.ids.length; k++) {
    if (!b.present[k]) continue;
    const i = place.get(b.ids[k]);
    if (i === undefined || !sameFacts(a, i, b, k)) return false;
    found++;
  }
  return found === place.size;
}

const sameFacts = (a: SnapshotStates, i: number, b: SnapshotStates, k: number): boolean =>
  Object.is(a.orders[i], b.orders[k]) &&
  Object.is(a.amount[i], b.amount[k]) &&
  Object.is(a.lastOrder[i], b.lastOrder[k]);
