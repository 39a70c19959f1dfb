import { leastThat } from '../../../src/classify/statistics/least-that';

describe('leastThat', () => {
  it('finds where something begins to hold', () => {
    expect(leastThat((n) => n * n >= 50, 0, 100)).toBe(8);
    expect(leastThat(() => true, -3, 5)).toBe(-3);
    expect(leastThat((n) => n > 5, 0, 5)).toBeUndefined();
    expect(leastThat(() => true, 2, 1)).toBeUndefined();
  });
});
