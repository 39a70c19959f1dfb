import { exactSteps, largestMagnitude } from '../../../src/classify/statistics/exact-steps';

describe('exactSteps', () => {
  it('takes whole units where cents are no exact numbers, and nothing where these are not either', () => {
    expect(exactSteps(1234.5, 100)).toBe(100);
    expect(exactSteps(3e14, 100)).toBe(1);
    expect(exactSteps(1e16, 1)).toBeUndefined();
  });
});

describe('largestMagnitude', () => {
  it('is that of either end', () => {
    expect(largestMagnitude([-9, 1, 3])).toBe(9);
    expect(largestMagnitude([1, 3])).toBe(3);
    expect(largestMagnitude([])).toBe(0);
  });
});
