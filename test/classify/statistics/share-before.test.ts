import { shareBefore } from '../../../src/classify/statistics/share-before';

describe('shareBefore', () => {
  it('is the share of all larger values', () => {
    expect([...shareBefore(Float64Array.of(10, 70, 20))]).toEqual([0.9, 0, 0.7]);
    expect([...shareBefore(Float64Array.of(25, 50, 25))]).toEqual([0.5, 0, 0.5]);
  });

  it('adds decimals and fractions without a hair too much', () => {
    expect([...shareBefore(Float64Array.of(0.7, 0.5, 0.3))]).toEqual([0, 7 / 15, 0.8]);
    const thirds = shareBefore(Float64Array.of(7 / 3, 5 / 3, 1));
    expect(thirds[2]).toBeCloseTo(0.8, 15);
  });

  it('passes over what is not positive', () => {
    expect([...shareBefore(Float64Array.of(-10, 5, 0, NaN))]).toEqual([1, 0, 1, 1]);
  });
});
