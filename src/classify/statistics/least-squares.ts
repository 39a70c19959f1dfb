/** Squared distances from their mean of the values from a place up to another one. */
export type Within = (from: number, to: number) => number;

/**
 * The least squared distances of the first values from the means of their groups, for each number of first values and
 * each number of groups (dynamic programming: Wang and Song 2011).
 *
 * @param n how many different values there are, ascending
 * @param within grows with the range, and is no larger for two overlapping ranges than for their union and intersection
 * @returns for 1 up to `groups` groups: of the first 0, 1, … n values; 0 where there are as many groups as values
 *
 * @example
 * leastSquares(3, 2, within)[1][3] // of all three values in two groups
 */
export function leastSquares(n: number, groups: number, within: Within): Float64Array[] {
  const first = new Float64Array(n + 1);
  for (let to = 2; to <= n; to++) first[to] = within(0, to);
  const layers = [first];
  let earlier = new Uint32Array(n + 1);
  for (let group = 2; group <= groups; group++) {
    const before = layers[group - 2];
    const least = new Float64Array(n + 1);
    const cuts = new Uint32Array(n + 1);
    const known = earlier;
    // The best cut never moves back as values are added: each half is searched on its side of the cut in the middle.
    const fill = (low: number, high: number, from: number, end: number): void => {
      if (low > high) return;
      const to = (low + high) >>> 1;
      let best = before[to - 1];
      let at = to - 1;
      // Searched from both ends, until no cut between them can be better.
      let lowest = Math.max(from, known[to]);
      for (let cut = Math.min(end, to - 2); cut >= lowest; cut--) {
        const own = within(cut, to);
        if (own + before[lowest] >= best) break;
        const atLowest = within(lowest, to) + before[lowest];
        if (atLowest < best) {
          best = atLowest;
          at = lowest;
        }
        lowest++;
        if (own + before[cut] < best) {
          best = own + before[cut];
          at = cut;
        }
      }
      least[to] = best;
      cuts[to] = at;
      fill(low, to - 1, from, at);
      fill(to + 1, high, at, end);
    };
    fill(group + 1, n, group - 1, n - 1);
    layers.push(least);
    earlier = cuts;
  }
  return layers;
}
