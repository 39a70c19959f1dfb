import { ckmeans } from 'simple-statistics';
import { lowerBound } from './bounds';
import { inUnits } from './in-units';

/**
 * Natural breaks: the lower bounds of groups 2, 3, … when sorted values are cut into groups that lie as close to
 * their own means as possible (Jenks; the exact optimum by Ckmeans.1d.dp, Wang and Song 2011).
 *
 * There are fewer groups than asked for where there are fewer distinct values. Decimals are cut as whole
 * multiples of their largest common unit, so that of several equally good cuts the same is taken whatever the unit of
 * money.
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
  const { units, exact } = inUnits(sorted);
  const common = exact ? commonDivisor(units) : 1;
  const multiples = units.map((value) => value / common);
  const clusters = ckmeans(Array.from(multiples), Math.min(groups, distinct));
  return clusters.slice(1).map((cluster) => sorted[lowerBound(multiples, cluster[0])]);
}

/** The largest whole number that divides all of some whole numbers; 1 for none, or nothing but zeros. */
function commonDivisor(whole: Float64Array): number {
  let divisor = 0;
  for (let i = 0; i < whole.length && divisor !== 1; i++) {
    let rest = Math.abs(whole[i]);
    while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor || 1;
}
