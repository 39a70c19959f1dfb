import { upperBound } from '../../statistics/bounds';
import { changedValues } from '../../statistics/changed-values';
import { quantileCutsAt } from '../../statistics/quantile';
import { sortedValues } from '../../statistics/sorted-values';
import { argsort } from '../../statistics/argsort';
import type { Axis, RfmValues } from './axes';
import { type CutRule, scoreOf } from './score-by-cuts';

/** The three scores of a customer after one of its values became another, with all cut points computed anew. */
export type NestedAfter = (customer: number, axis: Axis, to: number) => Record<Axis, number>;

/** Values above `low` up to `high`; those that are unknown belong to the worst score. */
interface Band {
  low: number;
  high: number;
  isWorst: boolean;
}

/** Customers of a band with their values of the next measure, ascending. */
interface Members {
  customers: Uint32Array;
  sorted: Float64Array;
  /** Their cut points as they stand. */
  rule?: CutRule;
  /** The bands of the next measure within. */
  within: Map<string, Members>;
}

/** Bands whose customers are kept; after that they are listed anew. */
const mostKept = 4000;

/**
 * Nested scores after a change. A customer that leaves a group or joins one moves the quantiles of that group, and a
 * changed recency moves the groups themselves; their members are listed once for each pair of cut points that occurs.
 */
export function nestedAfter({ recency, frequency, monetary }: RfmValues, bins: number): NestedAfter {
  const byRecency = argsort(recency);
  const sortedRecency = sortedValues(recency);
  let groups = new Map<string, Members>();
  let kept = 0;
  const membersOf = (
    known: Map<string, Members>,
    band: Band,
    list: () => Uint32Array,
    next: Float64Array,
  ) => {
    const key = `${band.low} ${band.high} ${band.isWorst ? 1 : 0}`;
    const before = known.get(key);
    if (before) return before;
    kept++;
    const customers = list();
    const sorted = Float64Array.from(customers, (i) => next[i])
      .filter(Number.isFinite)
      .sort();
    const members: Members = { customers, sorted, within: new Map() };
    known.set(key, members);
    return members;
  };
  const inGroup = (band: Band): Uint32Array => {
    const known = byRecency.subarray(
      upperBound(sortedRecency, band.low),
      upperBound(sortedRecency, band.high),
    );
    if (!band.isWorst || sortedRecency.length === recency.length) return known;
    const unknown = byRecency.subarray(sortedRecency.length);
    const all = new Uint32Array(known.length + unknown.length);
    all.set(known);
    all.set(unknown, known.length);
    return all;
  };
  const ruleOf = (sorted: Float64Array, gone: number | undefined, come: number): CutRule => {
    const { count, at } = changedValues(sorted, gone, come);
    return {
      cuts: quantileCutsAt(at, count, bins),
      equal: 'below',
      reversed: sorted === sortedRecency,
      bins,
    };
  };
  /** The cut points of members of whom one left and one came; the same where nothing changed. */
  const ruleIn = (members: Members, gone: number | undefined, come: number): CutRule =>
    gone === come
      ? (members.rule ??= ruleOf(members.sorted, gone, come))
      : ruleOf(members.sorted, gone, come);
  const recencyAsItStands = ruleOf(sortedRecency, undefined, NaN);

  return (i, axis, to) => {
    if (kept > mostKept) {
      groups = new Map();
      kept = 0;
    }
    const was = { recency: recency[i], frequency: frequency[i], monetary: monetary[i] };
    const is = { ...was, [axis]: to };
    const recencyRule =
      axis === 'recency' ? ruleOf(sortedRecency, was.recency, is.recency) : recencyAsItStands;
    const r = scoreOf(is.recency, recencyRule);
    const group = bandOf(r, recencyRule);
    const ofGroup = membersOf(groups, group, () => inGroup(group), frequency);
    const wasInGroup = isIn(was.recency, group);
    const frequencyRule = ruleIn(ofGroup, wasInGroup ? was.frequency : undefined, is.frequency);
    const f = scoreOf(is.frequency, frequencyRule);
    const cell = bandOf(f, frequencyRule);
    const ofCell = membersOf(
      ofGroup.within,
      cell,
      () => ofGroup.customers.filter((k) => isIn(frequency[k], cell)),
      monetary,
    );
    const wasInCell = wasInGroup && isIn(was.frequency, cell);
    const monetaryRule = ruleIn(ofCell, wasInCell ? was.monetary : undefined, is.monetary);
    return { recency: r, frequency: f, monetary: scoreOf(is.monetary, monetaryRule) };
  };
}

/** The values that have a score. */
function bandOf(score: number, { cuts, reversed, bins }: CutRule): Band {
  const below = reversed ? bins - score : score - 1;
  return { low: cuts[below - 1] ?? -Infinity, high: cuts[below] ?? Infinity, isWorst: score === 1 };
}

const isIn = (value: number, { low, high, isWorst }: Band): boolean =>
  Number.isNaN(value) ? isWorst : value > low && value <= high;
