import { type MoneyCell, moneyCell } from './money-cell';
import { quantilesAfter } from './quantiles-after';
import { remembered } from './remembered';

/** Customers of a group by frequency scores. */
export interface Division {
  /** Those of a score. */
  cell: (score: number) => MoneyCell;
  /** The sum of the monetary scores of all of them. */
  monetarySum: () => number;
}

/** A group of which one customer left, to which one came, or both. */
export interface FrequencyAfter {
  /** The customers as they were before, by the cut points as they are after. */
  division: Division;
  /** The score under which the one who left is found in the division; undefined if none left. */
  left: number | undefined;
  /** The score of the one who came; undefined if none came. */
  came: number | undefined;
  /** The sum of the frequency scores of all who are there after. */
  sum: number;
}

/** The customers of a recency score, scored by quantiles of frequency, and within each score by quantiles of money. */
export interface FrequencyGroup {
  /** Their frequencies, ascending, where they are known. */
  sorted: Float64Array;
  /** All as they are. */
  asItStands: () => FrequencyAfter;
  /** After one with a frequency left; NaN for one of whom it is unknown. */
  without: (frequency: number) => FrequencyAfter;
  /** After one with a frequency came. */
  joinedBy: (frequency: number) => FrequencyAfter;
  /** As they are, to find one with a frequency. */
  with: (frequency: number) => FrequencyAfter;
  /** After the frequency of one became another. */
  changed: (from: number, to: number) => FrequencyAfter;
}

/**
 * A group of customers. The cut points move little when one customer leaves or comes, so the few ways in which they
 * divide the group are kept, and the customers of each cell are sorted once.
 *
 * @param customers by frequency, those of whom it is unknown first
 */
export function frequencyGroup(
  customers: Uint32Array,
  frequency: Float64Array,
  monetary: Float64Array,
  bins: number,
): FrequencyGroup {
  const size = customers.length;
  const sorted = Float64Array.from(customers, (i) => frequency[i]).filter(Number.isFinite);
  const unknown = size - sorted.length;
  const cellFrom = remembered((start: number) =>
    remembered((end: number) => {
      const members = customers.subarray(start, end);
      const known = Float64Array.from(members, (i) => monetary[i]).filter(Number.isFinite);
      return moneyCell(known.sort(), members.length, bins);
    }),
  );
  const divisionAt = remembered((bounds: string): Division => {
    const ends = bounds.split(' ').map((bound) => unknown + Number(bound));
    const cell = (score: number): MoneyCell =>
      cellFrom(score === 1 ? 0 : ends[score - 2])(score === bins ? size : ends[score - 1]);
    let sum: number | undefined;
    const monetarySum = (): number => {
      let all = 0;
      for (let score = 1; score <= bins; score++) all += cell(score).sum;
      return all;
    };
    return { cell: remembered(cell), monetarySum: () => (sum ??= monetarySum()) };
  });
  const after = (left: number | undefined, came: number | undefined): FrequencyAfter => {
    const then = quantilesAfter(sorted, bins, left, came);
    const count = size - Number(left !== undefined) + Number(came !== undefined);
    return {
      division: divisionAt(then.bounds.join(' ')),
      left: left === undefined ? undefined : 1 + then.left,
      came: came === undefined ? undefined : 1 + then.came,
      sum: count + then.above,
    };
  };
  let standing: FrequencyAfter | undefined;
  return {
    sorted,
    asItStands: () => (standing ??= after(undefined, undefined)),
    without: remembered((frequency) => after(frequency, undefined)),
    joinedBy: remembered((frequency) => after(undefined, frequency)),
    with: remembered((frequency) => after(frequency, frequency)),
    changed: after,
  };
}
