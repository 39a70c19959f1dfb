import { inertiaOf, type KMeansPath, meansOf } from './k-means-path';
import { nearestCentre, type TwoNearest } from './nearest-centre';
import type { PointChange } from './point-change';

/** Where k-means ends after a change of the points. */
export interface Replayed {
  /** Labels of all points on the path that was followed … */
  labels: Uint16Array;
  /** … but for these points, which have other ones. */
  others: { points: readonly number[]; labels: readonly number[] };
  /** Before the axis is stretched. */
  centres: Float64Array;
  sizes: Float64Array;
  /** As the points are afterwards. */
  inertia: number;
  /** False where rounding may decide which centre is the nearest to a point. */
  isSure: boolean;
}

/** The label of a point. */
export function labelIn({ labels, others }: Pick<Replayed, 'labels' | 'others'>, point: number): number {
  const at = others.points.indexOf(point);
  return at < 0 ? labels[point] : others.labels[at];
}

/** Between these parts of one of them, rounding may decide whether two squared distances are told apart. */
const sameButForRounding = 1e-12;
const surelyApart = 1e-10;

/**
 * Where k-means from the same centres (or others) ends with one point changed, without assigning all points again: it
 * follows a recorded path and looks, step by step, only at points that can have another label than there.
 *
 * With an axis stretched s times, no distance changes by more than the part |s − 1| of it; with a centre δ away from
 * that of the path, no distance to it by more than δ. A point keeps its label where the second distance b and the first
 * one a satisfy b − a > |s − 1|·(a + b) + δ + δ′, thus where its closeness (b − a) / (a + b + 1) is above both
 * |s − 1| and δ + δ′. Points without a value on the axis jump by the same way, which counts like δ.
 *
 * @returns a function of a change and, where they are others, the first centres (before the axis is stretched)
 *
 * @example
 * replayKMeans(recordKMeans(points, start))({ point: 3, axis: 0, to: 1.5, stretch: 1.001 }).inertia
 */
export function replayKMeans(path: KMeansPath): (change: PointChange, start?: Float64Array) => Replayed {
  const { points, k, steps, squares, mostSteps, listed, closest } = path;
  const { values, dimensions, count } = points;
  const last = steps.length - 1;
  const moving = new Float64Array(dimensions);
  const jumping = new Float64Array(dimensions);
  const shifts = new Float64Array(k);
  const two: TwoNearest = { least: 0, next: 0 };
  let now = noMarks(count);
  let before = noMarks(count);
  const labelAt = (t: number, marks: Marks, i: number): number =>
    marks.label[i] === unmarked ? steps[Math.min(t, last)].labels[i] : marks.label[i];
  const unknownSizes = new Map<number, Float64Array>();
  /** How many points of each cluster have no value on an axis, in a step. */
  const unknownIn = (t: number, axis: number, mask: Uint8Array): Float64Array => {
    const key = t * dimensions + axis;
    const known = unknownSizes.get(key);
    if (known) return known;
    const counted = new Float64Array(k);
    mask.forEach((isUnknown, i) => (counted[steps[t].labels[i]] += isUnknown));
    unknownSizes.set(key, counted);
    return counted;
  };
  /** Whether no point has another label than in the step before. */
  const isSettled = (t: number): boolean => {
    if (t === 0) return false;
    const relabelled = t > last ? [] : steps[t].relabelled;
    if (relabelled.length > now.points.length + before.points.length) return false;
    const keeps = (i: number): boolean => labelAt(t, now, i) === labelAt(t - 1, before, i);
    return relabelled.every(keeps) && now.points.every(keeps) && before.points.every(keeps);
  };

  return ({ point, axis, to, stretch, unknownAt }, start = steps[0].centres) => {
    const extra = stretch ** 2 - 1;
    const loose = Math.abs(stretch - 1);
    const mask = unknownAt === 0 ? undefined : points.unknown?.[axis];
    const jump = mask ? Math.abs(unknownAt) * Math.max(1, stretch) : 0;
    const weights = new Float64Array(dimensions).fill(1);
    weights[axis] = stretch ** 2;
    const from = point * dimensions;
    const squaresThen = squares.slice();
    if (point >= 0) {
      moving.set(values.subarray(from, from + dimensions));
      moving[axis] = to;
      squaresThen[axis] += to ** 2 - values[from + axis] ** 2;
    }
    if (mask) squaresThen[axis] += unknownAt ** 2 * mask.reduce((sum, isUnknown) => sum + isUnknown, 0);
    let isSure = true;
    let { sums, sizes } = steps[last];
    let centres = start;
    let t = 0;
    // As long as centres are those of the path and no point is close enough to notice a stretched axis, so is the rest.
    if (point < 0 && !mask && start.every((coordinate, at) => coordinate === steps[0].centres[at])) {
      t = firstUpTo(closest, loose);
      centres = t > last ? meansOf(steps[last], steps[last].centres, dimensions) : steps[t].centres;
    }
    if (t <= last) {
      for (; t < mostSteps; t++) {
        const step = steps[Math.min(t, last)];
        [now, before] = [before, now];
        clear(now);
        const look = (i: number, coordinates: Float64Array, at: number): void => {
          const isJumping = mask?.[i] === 1;
          if (isJumping) {
            jumping.set(values.subarray(at, at + dimensions));
            jumping[axis] = unknownAt;
          }
          const label = isJumping
            ? nearestCentre(jumping, 0, centres, dimensions, axis, extra, two)
            : nearestCentre(coordinates, at, centres, dimensions, axis, extra, two);
          if (isDoubtful(two)) isSure = false;
          if (label === step.labels[i]) return;
          now.points.push(i);
          now.label[i] = label;
        };
        setShifts(shifts, centres, step.centres, dimensions, axis, extra);
        let shift = 0;
        for (const own of shifts) if (own > shift) shift = own;
        const limit = Math.max(loose, 2 * (shift + jump));
        if (limit > listed) {
          for (let i = 0; i < count; i++) if (i !== point) look(i, values, i * dimensions);
        } else {
          const { close, closeness, labels } = step;
          for (let at = 0; at < close.length && closeness[at] <= limit; at++) {
            const i = close[at];
            const isFar = closeness[at] > loose && closeness[at] > shifts[labels[i]] + shift + 2 * jump;
            if (i !== point && !isFar) look(i, values, i * dimensions);
          }
        }
        if (point >= 0) look(point, moving, 0);
        sums = step.sums.slice();
        sizes = step.sizes.slice();
        if (point >= 0) sums[step.labels[point] * dimensions + axis] += to - values[from + axis];
        if (mask)
          unknownIn(Math.min(t, last), axis, mask).forEach(
            (size, c) => (sums[c * dimensions + axis] += unknownAt * size),
          );
        for (const i of now.points) {
          const left = step.labels[i];
          const joined = now.label[i];
          sizes[left]--;
          sizes[joined]++;
          for (let d = 0; d < dimensions; d++) {
            const isJump = d === axis && mask?.[i] === 1;
            const coordinate = i === point ? moving[d] : isJump ? unknownAt : values[i * dimensions + d];
            sums[left * dimensions + d] -= coordinate;
            sums[joined * dimensions + d] += coordinate;
          }
        }
        centres = meansOf({ sums, sizes }, centres, dimensions);
        if (isSettled(t)) break;
      }
    }
    const replayed: Replayed = {
      labels: steps[Math.min(t, last)].labels,
      others: { points: now.points.slice(), labels: now.points.map((i) => now.label[i]) },
      centres,
      sizes,
      inertia: inertiaOf(squaresThen, sums, sizes, weights),
      isSure,
    };
    clear(now);
    clear(before);
    return replayed;
  };
}

/** The first place of descending values at which they are no more than a limit. */
function firstUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] <= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

const unmarked = -1;

/** Points with another label than on the path, and that label. */
interface Marks {
  points: number[];
  label: Int16Array;
}

const noMarks = (count: number): Marks => ({ points: [], label: new Int16Array(count).fill(unmarked) });

function clear(marks: Marks): void {
  for (const i of marks.points) marks.label[i] = unmarked;
  marks.points.length = 0;
}

/** Whether rounding may decide which of the two nearest centres is the nearer one. */
function isDoubtful({ least, next }: TwoNearest): boolean {
  const gap = Math.abs(next - least);
  return gap > sameButForRounding * next && gap < surelyApart * next;
}

/** How far each of the centres lies from that of the path. */
function setShifts(
  shifts: Float64Array,
  centres: Float64Array,
  ofPath: Float64Array,
  dimensions: number,
  axis: number,
  extra: number,
): void {
  for (let from = 0, c = 0; from < centres.length; from += dimensions, c++) {
    let squared = extra * (centres[from + axis] - ofPath[from + axis]) ** 2;
    for (let d = 0; d < dimensions; d++) squared += (centres[from + d] - ofPath[from + d]) ** 2;
    shifts[c] = Math.sqrt(squared);
  }
}
