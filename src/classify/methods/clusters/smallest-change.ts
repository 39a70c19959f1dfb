import type { ClusterMeasure } from './cluster-customers';
import { type AxisLimits, largestWithin, type Steps, stepsOn } from './axis-steps';
import type { Centres } from './reach';

/** A change of one measure that leads to a better cluster. */
export interface SmallestChange {
  /** The measure, by its place among all. */
  axis: number;
  /** What it becomes. */
  value: number;
  /** In standard deviations of the measure. */
  distance: number;
  /** The place of the cluster it leads to. */
  target: number;
}

/** What a try came to. */
export interface Try {
  /** The place it leads to, if that is a better one. */
  place?: number | undefined;
  /** Where the cluster of a place begins on the axis after it, without the customer and with it: see `After`. */
  borderOf?: (place: number) => number | undefined;
  borderWith?: (place: number) => number | undefined;
}

/** What a search keeps to. */
export interface SearchLimits extends AxisLimits {
  /** How many values between where a customer is and the change that was found are tried besides, on each axis. */
  between: number;
}

/** How many values are tried on each axis where nothing was found. */
const lastTries = 24;

/**
 * The smallest change of one measure (more of it; less of recency), in standard deviations of the measure, that leads
 * to a better cluster. A step less of it does not.
 *
 * It is looked for where better clusters begin as clusters stand; where a try fails, the border it found is the next
 * guess. Because with another value of one customer all clusters may change, smaller values are tried in between. No
 * measure is moved on which another one depends, nor a result of another method.
 *
 * @param attempt what a value of a measure leads to; undefined where the work for it is used up
 * @returns `plain` where nothing can be changed, `none` where nothing was found, `untried` where work was used up
 */
export function smallestChange(
  customer: number,
  place: number,
  parts: readonly ClusterMeasure[],
  centres: Centres,
  { between, ...limits }: SearchLimits,
  attempt: (axis: number, value: number) => Try | undefined,
): SmallestChange | 'plain' | 'none' | 'untried' {
  const point = parts.map(({ measure, feature }) => feature.scaled(measure.values[customer]));
  const ways = parts
    .flatMap((_, axis) => stepsOn(axis, customer, place, parts, point, centres, limits) ?? [])
    .sort((a, b) => beginOf(a) - beginOf(b) || a.axis - b.axis)
    .map((way) => ({ way, tryStep: remembered((step) => attempt(way.axis, way.valueOf(step))) }));
  if (ways.length === 0) return 'plain';
  let best: SmallestChange | undefined;
  for (const search of [alongBorders, inBetween]) {
    for (const { way, tryStep } of ways) {
      const found = search(way, tryStep, best, between);
      if (found === 'untried') return found;
      best = found ?? best;
    }
  }
  return best ?? 'none';
}

const beginOf = ({ ends, distanceOf }: Steps): number =>
  ends.length > 0 ? distanceOf(ends[0].guess) : Infinity;

/** What a step leads to; undefined where work is used up. */
type TryStep = (step: number) => Try | undefined;

/** The smallest change along an axis, where that is smaller than one that is found already. */
function alongBorders(
  way: Steps,
  tryStep: TryStep,
  best?: SmallestChange,
): SmallestChange | 'untried' | undefined {
  const limit = best ? largestWithin(way, best.distance) : way.last;
  if (limit < way.first) return undefined;
  for (const { place, guess, goal } of way.ends) {
    const step = leastStep(way, way.first - 1, Math.min(guess, limit), Math.min(goal, limit), tryStep, place);
    if (step === 'untried') return step;
    if (step !== undefined) return changeTo(way, step, tryStep);
    // Where the clusters that follow begin later still, the same step would be tried again.
    if (guess >= limit) return undefined;
  }
  return undefined;
}

/** The same by some values between where a customer is and that change. */
function inBetween(
  way: Steps,
  tryStep: TryStep,
  best: SmallestChange | undefined,
  between: number,
): SmallestChange | 'untried' | undefined {
  const limit = best ? largestWithin(way, best.distance) : way.last;
  const parts = best ? between : lastTries;
  if (limit < way.first) return undefined;
  const steps = limit - way.first + 1;
  const isShort = steps <= 2 * parts;
  let missed = way.first - 1;
  for (let part = 1; part <= (isShort ? steps : parts); part++) {
    const onScale = way.stepWithin((part / parts) * way.distanceOf(limit));
    const step = isShort ? missed + 1 : Math.min(limit, onScale);
    if (step <= missed) continue;
    const found = tryStep(step);
    if (!found) return 'untried';
    if (found.place !== undefined) {
      const least = leastStep(way, missed, step, step, tryStep, found.place);
      return typeof least === 'number' ? changeTo(way, least, tryStep) : least;
    }
    missed = step;
  }
  return undefined;
}

function changeTo(
  { axis, valueOf, distanceOf }: Steps,
  step: number,
  tryStep: TryStep,
): SmallestChange | undefined {
  const target = tryStep(step)?.place;
  return target === undefined
    ? undefined
    : { axis, value: valueOf(step), distance: distanceOf(step), target };
}

/** Borders that are followed before the end of the way is tried. */
const mostFollowed = 3;

/** The least step after `before` up to `end` that leads to a better place, with none a step before it. */
function leastStep(
  { stepAt }: Steps,
  before: number,
  guess: number,
  end: number,
  tryStep: TryStep,
  wanted: number,
): number | 'untried' | undefined {
  let missed = before;
  let at = guess;
  let found = tryStep(at);
  for (let followed = 0; found && found.place === undefined; followed++) {
    if (at >= end) return undefined;
    missed = at;
    const border = found.borderOf?.(wanted);
    const next = border === undefined ? end : Math.max(at + 1, stepAt(border));
    at = followed < mostFollowed ? Math.min(end, next) : end;
    found = tryStep(at);
  }
  if (!found) return 'untried';
  let least = at;
  let hit = found;
  let hasJustMissed = false;
  let isGuided = true;
  for (let stride = 1; least - missed > 1;) {
    const border: number | undefined = isGuided ? borderBelow(hit, missed, least, stepAt) : undefined;
    if (hasJustMissed) at = missed + 1;
    else if (border !== undefined) at = border - 1;
    else {
      at = Math.max(Math.floor((least + missed) / 2), least - stride);
      stride *= 4;
    }
    const tried = tryStep(at);
    if (!tried) return 'untried';
    if (tried.place === undefined) {
      isGuided &&= !hasJustMissed;
      hasJustMissed = border !== undefined && isGuided;
      missed = at;
    } else {
      hasJustMissed = false;
      least = at;
      hit = tried;
    }
  }
  return least;
}

/** Where the cluster begins that a try led to, if that is between two steps. */
function borderBelow(
  { place, borderOf, borderWith }: Try,
  missed: number,
  least: number,
  stepAt: (coordinate: number) => number,
): number | undefined {
  if (place === undefined) return undefined;
  return [borderOf, borderWith]
    .map((border) => border?.(place))
    .map((coordinate) => (coordinate === undefined ? least + 1 : stepAt(coordinate)))
    .find((step) => step - 1 > missed && step <= least);
}

function remembered(find: TryStep): TryStep {
  const known = new Map<number, Try | undefined>();
  return (step) => {
    if (!known.has(step)) known.set(step, find(step));
    return known.get(step);
  };
}
