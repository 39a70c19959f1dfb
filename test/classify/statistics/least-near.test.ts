import fc from 'fast-check';
import { leastNear } from '../../../src/classify/statistics/least-near';

const whole = fc.integer({ min: -60, max: 60 });

describe('leastNear', () => {
  it('is where a condition begins, wherever it is looked for first', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, (low, high, begins, guess) => {
        const expected = Math.max(low, begins);
        const found = leastNear((n) => n >= begins, low, high, guess);
        expect(found).toBe(low <= high && expected <= high ? expected : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [500_003, 2],
    [500_002, 3],
    [500_004, 4],
    [499_000, 24],
    [501_000, 24],
    [1e9, 62],
    [0, 42],
  ])('guessed at %d takes up to %d tries', (guess, most) => {
    let tries = 0;
    const holds = (n: number): boolean => ++tries > 0 && n >= 500_003;
    expect(leastNear(holds, 0, 1e9, guess)).toBe(500_003);
    expect(tries).toBeLessThanOrEqual(most);
  });

  it('tries no number twice, nor any beyond the ends', () => {
    fc.assert(
      fc.property(whole, fc.nat(60), whole, whole, (low, length, begins, guess) => {
        const tried: number[] = [];
        leastNear((n) => tried.push(n) > 0 && n >= begins, low, low + length, guess);
        expect(new Set(tried).size).toBe(tried.length);
        expect(tried.every((n) => n >= low && n <= low + length)).toBe(true);
      }),
    );
  });
});
