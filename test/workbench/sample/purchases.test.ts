import { purchaseDays } from '../../../src/workbench/sample/purchases';
import { seededRandom } from '../../../src/workbench/sample/random';

const habits = { rateShape: 0.75, rateRate: 42, dropoutA: 0.6, dropoutB: 5.5 };

describe('purchaseDays', () => {
  it('starts on the first day, ascends, and ends by the last', () => {
    const random = seededRandom(3);
    for (let n = 0; n < 200; n += 1) {
      const days = purchaseDays(random, habits, 100, 800);
      expect(days[0]).toBe(100);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(days.at(-1)).toBeLessThanOrEqual(800);
    }
  });

  it('never returns once dropout is certain', () => {
    const certain = { ...habits, dropoutA: 1e6, dropoutB: 1e-6 };
    expect(purchaseDays(seededRandom(4), certain, 0, 10_000)).toEqual([0]);
  });
});
