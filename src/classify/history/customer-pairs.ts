import type { SnapshotStates } from './snapshot';

/** The customers of two snapshots, side by side. */
export interface CustomerPairs {
  /** Customers in both: the place of each in the earlier and in the later one. */
  then: Uint32Array;
  now: Uint32Array;
  /** Places of those in the earlier one only, and in the later one only. */
  gone: Uint32Array;
  added: Uint32Array;
}

/** Finds the customers of one snapshot in another, by id. */
export function pairCustomers(before: SnapshotStates, after: SnapshotStates): CustomerPairs {
  const place = new Map<string, number>();
  for (let i = 0; i < after.ids.length; i++) if (after.present[i]) place.set(after.ids[i], i);
  const then: number[] = [];
  const now: number[] = [];
  const gone: number[] = [];
  for (let i = 0; i < before.ids.length; i++) {
    if (!before.present[i]) continue;
    const found = place.get(before.ids[i]);
    if (found === undefined) gone.push(i);
    else {
      then.push(i);
      now.push(found);
      place.delete(before.ids[i]);
    }
  }
  return {
    then: Uint32Array.from(then),
    now: Uint32Array.from(now),
    gone: Uint32Array.from(gone),
    added: Uint32Array.from(place.values()).sort(),
  };
}
