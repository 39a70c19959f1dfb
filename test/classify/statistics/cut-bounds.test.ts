import { cutBounds } from '../../../src/classify/statistics/cut-bounds';
import { distinctValues } from '../../../src/classify/statistics/distinct-values';
import { runningSums, squaredDistances, sumsBetween } from '../../../src/classify/statistics/value-sums';

const between = sumsBetween(runningSums(distinctValues(Float64Array.of(1, 2, 10, 11, 30))));
const within = (from: number, to: number): number => squaredDistances(between(from, to)).high;

describe('cutBounds', () => {
  it('know the best cuts', () => {
    const { least, under } = cutBounds(5, 3, within);
    expect(least).toBe(1);
    expect(under(1)).toEqual([
      { low: 2, high: 2 },
      { low: 4, high: 4 },
    ]);
  });

  it('leave out the places with which no cuts are as good', () => {
    const { under } = cutBounds(5, 3, within);
    // 1 | 2 10 11 | 30 is 48.7; 1 2 10 | 11 | 30 is 48.7; with the last cut at 3: 1 2 | 10 | 11 30 is 181.
    expect(under(48.6)).toEqual(under(1));
    expect(under(48.7)).toEqual([
      { low: 1, high: 3 },
      { low: 4, high: 4 },
    ]);
    expect(under(Infinity)).toEqual([
      { low: 0, high: 5 },
      { low: 0, high: 5 },
    ]);
  });
});
