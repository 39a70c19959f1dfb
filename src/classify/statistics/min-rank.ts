import { argsort } from './argsort';

/**
 * The rank of each value, 1 for the smallest; equal values all get the smallest rank of their group ("min", as in
 * Excel's RANK.EQ). Values that are not finite get NaN.
 *
 * @example
 * minRank(Float64Array.of(20, 10, 20, 30)) // 2, 1, 2, 4
 */
export function minRank(values: Float64Array): Float64Array {
  const order = argsort(values);
  const ranks = new Float64Array(values.length).fill(NaN);
  let place = 0;
  let rank = 0;
  let last = NaN;
  for (let k = 0; k < order.length; k++) {
    const value = values[order[k]];
    if (!Number.isFinite(value)) continue;
    place++;
    if (value !== last) rank = place;
    ranks[order[k]] = rank;
    last = value;
  }
  return ranks;
}
