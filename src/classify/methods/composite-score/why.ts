import type { Category, MessageColumn } from '../../classification';
import { leastThat } from '../../statistics/least-that';
import type { Measure, MeasureOption } from '../measure';
import type { MethodContext } from '../method';
import { movesAlone } from '../moves-alone';
import { change, createReasons, noNumbers, reasonColumn, tierParams } from '../why-column';
import { type ScaledAfter, scaledAfter, type ValueAt, valueAt } from './scaled-after';

/** A part of the score as it was computed. */
export interface ScorePart {
  option: MeasureOption;
  measure: Measure;
  better: 'more' | 'less';
  weight: number;
  /** 0 to 100, one per customer. */
  scaled: Float64Array;
}

/** Beyond this many parts of a point, scores are rounded, so that 40 + 20 is 60 and not a hair less. */
const fine = 1e9;

/** The score of a customer: the weighted mean of its parts, summed in their order. */
export function weightedScore(
  parts: readonly Pick<ScorePart, 'weight' | 'scaled'>[],
  scaledOf: (part: number) => number,
): number {
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < parts.length; k++) {
    sum += scaledOf(k) * parts[k].weight;
    weights += parts[k].weight;
  }
  return Math.round((sum / weights) * fine) / fine;
}

/** Standard deviations after a change are known up to rounding. */
const hairOf = (scale: 'percentile' | 'minMax' | 'z'): number => (scale === 'z' ? 1e-9 : 0);
const mostSteps = 2 ** 52;
/** Of points: no part can stand more than this above 100. */
const rounding = 1e-6;

interface Found {
  part: number;
  value: number;
  target: number;
  /** Points by which the part's own 0 to 100 rises. */
  rise: number;
}

/**
 * Why each customer has its grade, and the smallest change of one measure that leads to a better one: so many orders
 * or so much money more, a more recent order, a metric of at least so much. Smallest is what moves the measure least on
 * its own scale from 0 to 100. The scale is the one after the change.
 *
 * A measure on which another part of the score depends (amount and average order) and results of other methods are not
 * moved: to move them alone means nothing.
 */
export function compositeWhy(
  { id, followsLatest }: Pick<MethodContext, 'id' | 'followsLatest'>,
  parts: readonly ScorePart[],
  { score, codes, categories }: { score: Float64Array; codes: Uint16Array; categories: readonly Category[] },
  grades: readonly number[],
  scale: 'percentile' | 'minMax' | 'z',
): MessageColumn {
  const reasons = createReasons();
  const n = codes.length;
  const numbers = { score, count: noNumbers(n), need: noNumbers(n) };
  const options = parts.map(({ option }) => option);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const movable = parts.flatMap((part, k) =>
    movesAlone(part.option, options) ? [{ ...movableOf(part, scale, followsLatest ? 1 : 0), k }] : [],
  );
  const whyCodes = codes.map((code, i) => {
    const found = code === 0 ? undefined : smallest(i, code);
    if (!found) {
      const key = code === 0 ? 'best' : isWhole(i) ? 'none' : 'plain';
      return reasons.codeOf(`why.compositeScore.${key}`, code, () => tierParams(categories, code));
    }
    const { option, measure, better } = parts[found.part];
    const key = keyOf(option, better);
    if (key === 'frequency') numbers.count[i] = found.value - measure.values[i];
    else if (key === 'recency') numbers.count[i] = found.value;
    else numbers.need[i] = key === 'monetary' ? found.value - measure.values[i] : found.value;
    return reasons.codeOf(
      `why.compositeScore.${key}`,
      found.part * 100 + change(code, found.target, categories.length),
      () => ({ ...tierParams(categories, code, found.target), measure: measure.name }),
    );
  });
  return reasonColumn(id, 'compositeScore', reasons, whyCodes, numbers);

  /** Whether every measure of the score could be tried. */
  function isWhole(i: number): boolean {
    return (
      movable.length === parts.length && parts.every(({ measure }) => Number.isFinite(measure.values[i]))
    );
  }

  function smallest(i: number, code: number): Found | undefined {
    let least: Found | undefined;
    for (const { k, after, valueFor, sign, steps, end } of movable) {
      const { measure, weight, scaled } = parts[k];
      const own = sign * measure.values[i];
      if (!Number.isFinite(own)) continue;
      const scoreWith = (moved: number): number =>
        weightedScore(parts, (part) => (part === k ? moved : parts[part].scaled[i]));
      const wanted = grades[code - 1] + hairOf(scale);
      // The one part that moves tells where to look; the sum of all parts settles it.
      const points = scaled[i] + ((wanted - score[i]) * weights) / weight;
      if (points > 100 + rounding || (least && points > scaled[i] + least.rise + rounding)) continue;
      const from = Math.floor(own * steps) + 1;
      const guess = valueFor(own, points);
      const near =
        guess === undefined
          ? leastThat((at) => after(own, at / steps) >= points, from, end)
          : Math.max(from, Math.ceil(guess * steps));
      const step = leastThat((at) => scoreWith(after(own, at / steps)) >= wanted, from, end, near);
      if (step === undefined) continue;
      const moved = after(own, step / steps);
      const rise = moved - scaled[i];
      if (least && least.rise <= rise) continue;
      const then = scoreWith(moved);
      const target = grades.findIndex((lowest) => then >= lowest + hairOf(scale));
      least = { part: k, value: (sign * step) / steps + 0, target, rise };
    }
    return least;
  }
}

interface Movable {
  after: ScaledAfter;
  valueFor: ValueAt;
  /** −1 where less is better: values are turned round, as for the score. */
  sign: 1 | -1;
  /** Steps per unit in which the measure changes, and the farthest one worth trying. */
  steps: number;
  end: number;
}

/** How a part moves; the least recency that an order can have is `soonest`. */
function movableOf(
  { option, measure, better }: ScorePart,
  scale: 'percentile' | 'minMax' | 'z',
  soonest: number,
): Movable {
  const sign = better === 'more' ? 1 : -1;
  const values = measure.values.map((value) => sign * value);
  let lowest = 0;
  let highest = 0;
  for (const value of values) {
    if (value > highest) highest = value;
    if (value < lowest) lowest = value;
  }
  const perUnit = measure.format === 'integer' ? 1 : 100;
  const steps = Math.max(highest, -lowest) * perUnit > mostSteps ? 1 : perUnit;
  // Where standard deviations count, a value far beyond all others still gains; days ago end at the soonest.
  const beyond = scale === 'z' ? highest + 1000 * (highest - lowest) : highest;
  const end = option === 'recency' ? -soonest : Math.min(mostSteps, Math.ceil(beyond * steps) + steps);
  return { after: scaledAfter(values, scale), valueFor: valueAt(values, scale), sign, steps, end };
}

function keyOf(option: MeasureOption, better: 'more' | 'less') {
  if (better === 'less') return option === 'recency' ? 'recency' : 'atMost';
  return option === 'orders' ? 'frequency' : option === 'amount' ? 'monetary' : 'atLeast';
}
