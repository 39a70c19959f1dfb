import { add, type DoubleDouble, divide, exactProduct, square, subtract } from './double-double';
import type { DistinctValues } from './distinct-values';

/** How many values there are in a range, their sum and the sum of their squares. */
export interface ValueSums {
  weight: number;
  sum: DoubleDouble;
  squares: DoubleDouble;
}

/** The sums of the values from a place up to another one, by the places of the different values. */
export type SumsBetween = (from: number, to: number) => ValueSums;

/** The sums of the first 0, 1, … values, and what rounding left out of them. */
export interface RunningSums {
  weights: Float64Array;
  sums: Float64Array;
  sumsRest: Float64Array;
  squares: Float64Array;
  squaresRest: Float64Array;
}

/** Sums of the first values, to about 31 digits. */
export function runningSums({ values, counts }: DistinctValues): RunningSums {
  const n = values.length;
  const weights = new Float64Array(n + 1);
  const sums = new Float64Array(n + 1);
  const sumsRest = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  const squaresRest = new Float64Array(n + 1);
  let so: ValueSums = nothing;
  for (let i = 0; i < n; i++) {
    so = withValue(so, values[i], counts[i]);
    weights[i + 1] = so.weight;
    ({ high: sums[i + 1], low: sumsRest[i + 1] } = so.sum);
    ({ high: squares[i + 1], low: squaresRest[i + 1] } = so.squares);
  }
  return { weights, sums, sumsRest, squares, squaresRest };
}

const zero: DoubleDouble = { high: 0, low: 0 };
const nothing: ValueSums = { weight: 0, sum: zero, squares: zero };

/**
 * The sums over any range of places, to about 31 digits: what is left of large sums after others were taken away is as
 * good as new.
 *
 * @example
 * const between = sumsBetween(runningSums({ values: Float64Array.of(1, 5), counts: Float64Array.of(2, 1) }));
 * between(0, 2).sum // { high: 7, low: 0 }
 */
export function sumsBetween({ weights, sums, sumsRest, squares, squaresRest }: RunningSums): SumsBetween {
  return (from, to) => ({
    weight: weights[to] - weights[from],
    sum: subtract({ high: sums[to], low: sumsRest[to] }, { high: sums[from], low: sumsRest[from] }),
    squares: subtract(
      { high: squares[to], low: squaresRest[to] },
      { high: squares[from], low: squaresRest[from] },
    ),
  });
}

/** The sums with a value so many times more; taken away where `times` is negative. */
export function withValue({ weight, sum, squares }: ValueSums, value: number, times: number): ValueSums {
  const more = exactProduct(value, times);
  const own = exactProduct(value, value);
  return {
    weight: weight + times,
    sum: add(sum, more),
    squares: add(squares, times === 1 ? own : scaled(own, times)),
  };
}

/** The squared distances of the values from their mean, added up; 0 for none. */
export function squaredDistances({ weight, sum, squares }: ValueSums): DoubleDouble {
  return weight > 0 ? subtract(squares, divide(square(sum), weight)) : zero;
}

function scaled({ high, low }: DoubleDouble, times: number): DoubleDouble {
  const product = exactProduct(high, times);
  return add(product, { high: low * times, low: 0 });
}
