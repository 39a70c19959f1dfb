import { kmeans } from 'ml-kmeans';
import { kMeans } from '../../../src/classify/statistics/k-means';
import { drawCentres } from '../../../src/classify/statistics/k-means-plus-plus';
import { pointsOf } from '../../../src/classify/statistics/points';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

const random = seededRandom(5);
const column = (): Float64Array => Float64Array.from({ length: 3000 }, () => random() + random() + random());
const columns = [column(), column(), column()];
const points = pointsOf(columns, 3000);
const rows = Array.from({ length: 3000 }, (_, i) => columns.map((values) => values[i]));

describe('kMeans', () => {
  it('gives the labels of ml-kmeans from the same centres', () => {
    for (const k of [2, 5, 9]) {
      const start = drawCentres(points, k, seededRandom(k)).centres;
      const initialization = Array.from({ length: k }, (_, c) =>
        Array.from(start.subarray(3 * c, 3 * c + 3)),
      );
      const theirs = kmeans(rows, k, { initialization, maxIterations: 1000, tolerance: 0 });
      const ours = kMeans(points, start, 1000);
      expect([...ours.labels]).toEqual(theirs.clusters);
      theirs.centroids.forEach((centre, c) =>
        centre.forEach((coordinate, d) => expect(ours.centres[3 * c + d]).toBeCloseTo(coordinate, 9)),
      );
    }
  });

  it('puts equally near points to the first centre, and keeps a centre without points', () => {
    const line = pointsOf([Float64Array.of(0, 1, 2)], 3);
    const { labels, centres, inertia } = kMeans(line, Float64Array.of(0, 2, 99));
    expect([...labels]).toEqual([0, 0, 1]);
    expect([...centres]).toEqual([0.5, 2, 99]);
    expect(inertia).toBe(0.5);
  });
});
