import { silhouette } from 'simple-statistics';
import { meanSilhouettes } from '../../../src/classify/statistics/mean-silhouettes';
import { pointsOf } from '../../../src/classify/statistics/points';

const labelling = (labels: readonly number[]) => ({
  labels: Uint16Array.from(labels),
  k: 1 + Math.max(...labels),
});

describe('meanSilhouettes', () => {
  it('agree with simple-statistics, each for itself', () => {
    const x = Float64Array.of(1, 2, 1, 8, 9, 8, 20);
    const y = Float64Array.of(1, 1, 2, 8, 8, 9, 0);
    const ways = [
      [0, 0, 0, 1, 1, 1, 2],
      [0, 0, 0, 1, 1, 1, 1],
    ];
    const points = Array.from(x, (value, i) => [value, y[i]]);
    const theirs = ways.map(
      (labels) => silhouette(points, labels).reduce((sum, value) => sum + value, 0) / points.length,
    );
    const ours = meanSilhouettes(pointsOf([x, y], 7), ways.map(labelling));
    ours.forEach((mean, way) => expect(mean).toBeCloseTo(theirs[way], 12));
    expect(ours[0]).not.toBeCloseTo(ours[1], 3);
  });

  it('are 0 for one cluster', () => {
    expect(meanSilhouettes(pointsOf([Float64Array.of(1, 2)], 2), [labelling([0, 0])])).toEqual([0]);
  });
});
