import { leastThat } from '../../../src/classify/statistics/least-that';

describe('leastThat', () => {
  it('takes a right guess and survives a wrong one', () => {
    for (const guess of [-5, 0, 7, 8, 9, 100, 999])
      expect(leastThat((n) => n * n >= 50, 0, 100, guess)).toBe(8);
  });

  it('finds where something begins to hold', () => {
    expect(leastThat((n) => n * n >= 50, 0, 100)).toBe(8);
    expect(leastThat(() => true, -3, 5)).toBe(-3);
    expect(leastThat((n) => n > 5, 0, 5)).toBeUndefined();
    expect(leastThat(() => true, 2, 1)).toBeUndefined();
  });

  it('ends where whole numbers are not exact', () => {
    expect(leastThat(() => false, -9e16, 5)).toBeUndefined();
    expect(leastThat((n) => n > 8e16, -9e16, 9e16)).toBeUndefined();
    expect(leastThat((n) => n >= 4e15, -4e15, 4.5e15)).toBe(4e15);
    expect(leastThat(() => true, NaN, 5)).toBeUndefined();
  });
});
