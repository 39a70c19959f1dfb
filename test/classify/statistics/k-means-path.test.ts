import { kMeans } from '../../../src/classify/statistics/k-means';
import { recordKMeans } from '../../../src/classify/statistics/k-means-path';
import { drawCentres } from '../../../src/classify/statistics/k-means-plus-plus';
import { pointsOf } from '../../../src/classify/statistics/points';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

describe('recordKMeans', () => {
  const random = seededRandom(2);
  const column = (): Float64Array => Float64Array.from({ length: 500 }, () => random() + random());
  const points = pointsOf([column(), column()], 500);
  const { centres: start } = drawCentres(points, 4, seededRandom(1));
  const path = recordKMeans(points, start);

  it('ends as k-means does, in as many steps', () => {
    const { labels, inertia, iterations } = kMeans(points, start);
    expect([...path.steps[path.steps.length - 1].labels]).toEqual([...labels]);
    expect(path.steps).toHaveLength(iterations + 1);
    expect(path.inertia).toBeCloseTo(inertia, 9);
    expect([...recordKMeans(points, start, 3).steps[2].labels]).toEqual([...kMeans(points, start, 3).labels]);
  });

  it('tells which points have another label than in the step before', () => {
    path.steps.slice(1).forEach(({ labels, relabelled }, t) => {
      const before = path.steps[t].labels;
      expect([...relabelled]).toEqual([...labels.keys()].filter((i) => labels[i] !== before[i]));
    });
  });

  it('lists points by how close they are to another label', () => {
    const distance = (i: number, centres: Float64Array, c: number): number =>
      Math.hypot(points.values[2 * i] - centres[2 * c], points.values[2 * i + 1] - centres[2 * c + 1]);
    for (const { centres, close, closeness } of path.steps) {
      expect([...closeness]).toEqual([...closeness].sort((a, b) => a - b));
      expect(close.length).toBeGreaterThan(10);
      close.forEach((i, at) => {
        const [own, other] = [0, 1, 2, 3].map((c) => distance(i, centres, c)).sort((a, b) => a - b);
        expect(closeness[at]).toBeCloseTo((other - own) / (own + other + 1), 12);
      });
    }
  });
});
