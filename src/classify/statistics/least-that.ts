const mostExact = 2 ** 52;

/**
 * The least whole number from `low` to `high` for which `holds`, given that it holds from some number on; undefined if
 * it does not hold for `high`, or where whole numbers are not exact any more (beyond 2⁵²).
 *
 * @param guess tried first; a right one saves the search
 *
 * @example
 * leastThat((n) => n * n >= 50, 0, 100) // 8
 */
export function leastThat(
  holds: (n: number) => boolean,
  low: number,
  high: number,
  guess?: number,
): number | undefined {
  if (!(low >= -mostExact && high <= mostExact)) return undefined;
  if (guess !== undefined && guess >= low && guess <= high && holds(guess)) {
    if (guess === low || !holds(guess - 1)) return guess;
  }
  if (low > high || !holds(high)) return undefined;
  let least = low;
  let enough = high;
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (holds(middle)) enough = middle;
    else least = middle + 1;
  }
  return enough;
}
