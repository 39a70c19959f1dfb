import fc from 'fast-check';
import { leastNear } from '../../../src/classify/statistics/least-near';

const whole = fc.integer({ min: -60, max: 60 });

describe('leastNear', () => {
  it('is where a condition begins, wherever it is expected', () => {
    fc.assert(
      fc.property(whole, whole, whole, whole, whole, (low, high, begins, from, to) => {
        const expected = Math.max(low, begins);
        const found = leastNear((n) => n >= begins, low, high, { from, to });
        expect(found).toBe(low <= high && expected <= high ? expected : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('is one for which the condition holds, also where it does not hold from one number on', () => {
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.array(fc.boolean(), { minLength: 121, maxLength: 121 }),
        (from, to, list) => {
          const holds = (n: number): boolean => list[n + 60];
          const found = leastNear(holds, -60, 60, { from, to });
          if (found === undefined) expect(holds(60)).toBe(false);
          else expect([found >= -60 && found <= 60, holds(found)]).toEqual([true, true]);
        },
      ),
    );
  });

  it('takes few tries where the expectation is right', () => {
    let tries = 0;
    const holds = (n: number): boolean => ++tries > 0 && n >= 500_003;
    expect(leastNear(holds, 0, 1e9, { from: 500_000, to: 500_010 })).toBe(500_003);
    expect(tries).toBeLessThan(8);
  });

  it('is near the least where that is all that is asked for, and takes fewer tries', () => {
    const triesFor = (roughly: number): number => {
      let tries = 0;
      const holds = (n: number): boolean => ++tries > 0 && n >= 5123;
      const found = leastNear(holds, 0, 1e9, { from: 0, to: 10_000 }, () => roughly);
      expect(found).toBeGreaterThanOrEqual(5123);
      expect(found).toBeLessThanOrEqual(5123 + roughly);
      return tries;
    };
    expect(triesFor(100)).toBeLessThan(triesFor(0) - 4);
  });
});
