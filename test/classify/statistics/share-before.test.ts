import { shareBefore } from '../../../src/classify/statistics/share-before';

describe('shareBefore', () => {
  it('is the share of all larger values', () => {
    expect([...shareBefore(Float64Array.of(10, 70, 20))]).toEqual([0.9, 0, 0.7]);
    expect([...shareBefore(Float64Array.of(25, 50, 25))]).toEqual([0.5, 0, 0.5]);
  });

  it('passes over what is not positive', () => {
    expect([...shareBefore(Float64Array.of(-10, 5, 0, NaN))]).toEqual([1, 0, 1, 1]);
  });
});
