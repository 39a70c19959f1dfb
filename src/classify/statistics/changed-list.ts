import { lowerBound } from './bounds';
import type { DistinctValues } from './distinct-values';
import { type SumsBetween, withValue } from './value-sums';

/** One value of a list becomes another one. */
export interface ValueChange {
  gone: number;
  come: number;
  /** Its place among the different values before. */
  goneAt: number;
  /** How many different values before are smaller than the one that comes. */
  comeAt: number;
  /** There is none of the value any more. */
  isLast: boolean;
  /** There was none of it before. */
  isNew: boolean;
}

/** The change of one of the values. */
export function valueChange({ values, counts }: DistinctValues, gone: number, come: number): ValueChange {
  const goneAt = lowerBound(values, gone);
  const comeAt = lowerBound(values, come);
  return { gone, come, goneAt, comeAt, isLast: counts[goneAt] === 1, isNew: values[comeAt] !== come };
}

/** A list after a change: places and sums without making it. */
export interface ChangedList {
  /** How many different values there are. */
  n: number;
  between: SumsBetween;
  /** The place among the different values of before at which a place is; undefined for the value that is new. */
  before: (place: number) => number | undefined;
  /** The lowest and the highest place of a cut that was at a place before: two where the new value is just there. */
  after: (place: number) => { low: number; high: number };
}

/** See {@link ChangedList}. */
export function changedList(n: number, between: SumsBetween, change: ValueChange): ChangedList {
  const { gone, come, goneAt, comeAt, isLast, isNew } = change;
  const comesTo = comeAt - Number(isLast && comeAt > goneAt);
  const cutBefore = (place: number): number => {
    const kept = isNew && place > comesTo ? place - 1 : place;
    return isLast && kept > goneAt ? kept + 1 : kept;
  };
  return {
    n: n - Number(isLast) + Number(isNew),
    between: (from, to) => {
      const start = cutBefore(from);
      const end = cutBefore(to);
      let sums = between(start, end);
      if (start <= goneAt && goneAt < end) sums = withValue(sums, gone, -1);
      if (from <= comesTo && comesTo < to) sums = withValue(sums, come, 1);
      return sums;
    },
    before: (place) => {
      if (isNew && place === comesTo) return undefined;
      const kept = isNew && place > comesTo ? place - 1 : place;
      return isLast && kept >= goneAt ? kept + 1 : kept;
    },
    after: (place) => {
      const kept = place - Number(isLast && place > goneAt);
      return {
        low: kept + Number(isNew && comeAt < place),
        high: kept + Number(isNew && comeAt <= place),
      };
    },
  };
}
