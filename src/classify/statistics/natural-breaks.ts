import { ckmeans } from 'simple-statistics';

/**
 * Natural breaks: the lower bounds of groups 2, 3, … when sorted values are cut into groups that lie as close to
 * their own means as possible (Jenks; the exact optimum by Ckmeans.1d.dp, Wang and Song 2011).
 *
 * There are fewer groups than asked for where there are fewer distinct values.
 *
 * @param sorted ascending, finite
 * @returns at most `groups` − 1 ascending values, each the smallest of its group
 *
 * @example
 * naturalBreaks(Float64Array.of(1, 2, 10, 11, 30), 3) // [10, 30]
 */
export function naturalBreaks(sorted: Float64Array, groups: number): number[] {
  let distinct = 0;
  for (let i = 0; i < sorted.length && distinct < groups; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  }
  if (distinct < 2) return [];
  const clusters = ckmeans(Array.from(sorted), Math.min(groups, distinct));
  return clusters.slice(1).map((cluster) => cluster[0]);
}
