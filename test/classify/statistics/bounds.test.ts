import { lowerBound, upperBound } from '../../../src/classify/statistics/bounds';

describe('bounds', () => {
  it('are the places before and after equal values', () => {
    const sorted = [1, 3, 3, 7];
    expect([0, 1, 3, 5, 9].map((value) => lowerBound(sorted, value))).toEqual([0, 0, 1, 3, 4]);
    expect([0, 1, 3, 5, 9].map((value) => upperBound(sorted, value))).toEqual([0, 1, 3, 3, 4]);
    expect(upperBound([], 1)).toBe(0);
  });
});
