import { silhouette } from 'simple-statistics';
import { meanSilhouette } from '../../../src/classify/statistics/mean-silhouette';
import { pointsOf } from '../../../src/classify/statistics/points';

describe('meanSilhouette', () => {
  it('agrees with simple-statistics', () => {
    const x = Float64Array.of(1, 2, 1, 8, 9, 8, 20);
    const y = Float64Array.of(1, 1, 2, 8, 8, 9, 0);
    const labels = [0, 0, 0, 1, 1, 1, 2];
    const theirs = silhouette(
      Array.from(x, (value, i) => [value, y[i]]),
      labels,
    );
    const mean = theirs.reduce((sum, value) => sum + value, 0) / 7;
    expect(meanSilhouette(pointsOf([x, y], 7), Uint16Array.from(labels), 3)).toBeCloseTo(mean, 12);
  });

  it('is 0 for one cluster', () => {
    expect(meanSilhouette(pointsOf([Float64Array.of(1, 2)], 2), Uint16Array.of(0, 0), 1)).toBe(0);
  });
});
