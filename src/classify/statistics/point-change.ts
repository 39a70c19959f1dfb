import type { Points } from './points';

/**
 * What a changed value does to standardised points: one of them moves along one axis, and because mean and deviation
 * change with it, that axis is shifted (which no distance notices) and stretched for all.
 */
export interface PointChange {
  /** The point that moves; −1 where it is none of these. */
  point: number;
  axis: number;
  /** Where it comes to lie on the axis, before that is stretched. */
  to: number;
  /** How many times as long the axis is afterwards; above 0. */
  stretch: number;
  /** Where points without a value on the axis come to lie on it, before it is stretched: they stay at 0 after all. */
  unknownAt: number;
}

/** Everything as it is. */
export const noChange: PointChange = { point: -1, axis: 0, to: 0, stretch: 1, unknownAt: 0 };

/** The points after a change. */
export function changedPoints(
  { values, dimensions, count, unknown }: Points,
  { point, axis, to, stretch, unknownAt }: PointChange,
): Points {
  const changed = values.slice();
  unknown?.[axis]?.forEach((isUnknown, i) => {
    if (isUnknown) changed[i * dimensions + axis] = unknownAt;
  });
  if (point >= 0) changed[point * dimensions + axis] = to;
  for (let at = axis; at < changed.length; at += dimensions) changed[at] *= stretch;
  return { values: changed, dimensions, count };
}
