import { countDistinct, pointsOf, samplePoints } from '../../../src/classify/statistics/points';

const points = pointsOf([Float64Array.of(1, 2, 1, 4), Float64Array.of(5, 6, 5, 8)], 4);

describe('points', () => {
  it('stand coordinate by coordinate', () => {
    expect([...points.values]).toEqual([1, 5, 2, 6, 1, 5, 4, 8]);
  });

  it('are counted where they differ, up to a number', () => {
    expect(countDistinct(points, 10)).toBe(3);
    expect(countDistinct(points, 2)).toBe(2);
  });

  it('are sampled evenly, and left alone where few', () => {
    expect([...samplePoints(points, 2).values]).toEqual([1, 5, 1, 5]);
    expect(samplePoints(points, 4)).toBe(points);
  });
});
