import type { Axis, RfmValues } from './axes';
import type { FrequencyAfter, FrequencyGroup } from './frequency-group';
import { type Grouping, type RecencyAfter, recencyGroups } from './recency-groups';

/** What nested scoring gives after a change. */
export interface NestedOutcome {
  /** The three scores of the customer who changed. */
  scores: Record<Axis, number>;
  /** The sums of all customers' scores. */
  sums: () => Record<Axis, number>;
}

/**
 * Nested scores after one value of a customer became another, with all cut points as they are then.
 *
 * A change of recency or frequency comes in two steps, because what it does to the groups is the same for all customers
 * of that recency, or of that recency score and frequency.
 */
export interface NestedAfter {
  /** Recencies, ascending, where they are known. */
  sortedRecency: Float64Array;
  /** The customers of a recency score as they stand. */
  group: (recencyScore: number) => FrequencyGroup;
  /** The groups after a recency became another. */
  regrouped: (from: number, to: number) => RecencyAfter;
  /** The outcome for a customer whose recency did. */
  afterRecency: (customer: number, then: RecencyAfter) => NestedOutcome;
  /** The outcome for a customer whose group became another by its frequency. */
  afterFrequency: (customer: number, then: FrequencyAfter) => NestedOutcome;
  /** The outcome for a customer whose money becomes an amount. */
  afterMonetary: (customer: number, to: number) => NestedOutcome;
}

/** A group that a change touches, by its recency score. */
interface Touched {
  score: number;
  then: FrequencyAfter;
}

/**
 * Nested scores after a change, without scoring everyone again: only groups that one customer leaves, joins or changes in
 * are looked into, and of them only such cells.
 */
export function nestedAfter(values: RfmValues, bins: number): NestedAfter {
  const { recency, frequency, monetary } = values;
  const groups = recencyGroups(values, bins);
  const standing = groups.with(NaN);
  const scoreNow = (customer: number): number => groups.with(recency[customer]).came;
  return {
    sortedRecency: groups.sorted,
    group: standing.grouping.group,
    regrouped: groups.changed,
    afterRecency: (customer, { grouping, left, came, sum }) => {
      const own = frequency[customer];
      const joined = grouping.group(came);
      if (left === came)
        return outcome({ grouping, sum }, [{ score: came, then: joined.with(own) }], monetary[customer]);
      return outcome(
        { grouping, sum },
        [
          { score: came, then: joined.joinedBy(own) },
          { score: left, then: grouping.group(left).without(own) },
        ],
        monetary[customer],
      );
    },
    afterFrequency: (customer, then) =>
      outcome(standing, [{ score: scoreNow(customer), then }], monetary[customer]),
    afterMonetary: (customer, to) => {
      const score = scoreNow(customer);
      const then = standing.grouping.group(score).with(frequency[customer]);
      return outcome(standing, [{ score, then }], monetary[customer], to);
    },
  };
}

/** The outcome where the first of the groups touched is the one that the customer is in afterwards. */
function outcome(
  { grouping, sum }: { grouping: Grouping; sum: number },
  touched: readonly Touched[],
  money: number,
  to = money,
): NestedOutcome {
  const parts = touched.map(({ score, then }) => ({ score, then, monetary: monetaryAfter(then, money, to) }));
  const [own] = parts;
  return {
    scores: { recency: own.score, frequency: own.then.came ?? 1, monetary: own.monetary.score },
    sums: () => {
      const all = { recency: sum, ...grouping.sums() };
      for (const { score, then, monetary } of parts) {
        const before = grouping.group(score).asItStands();
        all.frequency += then.sum - before.sum;
        all.monetary += monetary.sum() - before.division.monetarySum();
      }
      return all;
    },
  };
}

/** The monetary score of the customer who came, and the sum of those of the group. */
function monetaryAfter(
  { division, left, came }: FrequencyAfter,
  money: number,
  to: number,
): { score: number; sum: () => number } {
  const stays = left === came;
  const joined = came === undefined ? undefined : division.cell(came);
  const then = joined?.after(stays ? money : undefined, to);
  return {
    score: then?.score ?? 1,
    sum: () => {
      let sum = division.monetarySum();
      if (joined && then) sum += then.sum - joined.sum;
      if (left === undefined || stays) return sum;
      const rest = division.cell(left);
      return sum + rest.after(money, undefined).sum - rest.sum;
    },
  };
}
