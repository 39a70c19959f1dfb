import { drawCentres } from '../../../src/classify/statistics/k-means-plus-plus';
import { kMeans } from '../../../src/classify/statistics/k-means';
import { recordKMeans } from '../../../src/classify/statistics/k-means-path';
import { changedPoints, type PointChange } from '../../../src/classify/statistics/point-change';
import { pointsOf } from '../../../src/classify/statistics/points';
import { labelIn, replayKMeans } from '../../../src/classify/statistics/replay-k-means';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

/** Points with a crowd in the middle, as standardised measures have it. */
function crowd(count: number, seed: number) {
  const random = seededRandom(seed);
  const column = (): Float64Array =>
    Float64Array.from({ length: count }, () => random() + random() + random() + random() - 2);
  return pointsOf([column(), column(), column()], count);
}

describe.each([
  [300, 3],
  [300, 7],
  [3000, 4],
])('replayKMeans: %i points, %i clusters', (count, k) => {
  const points = crowd(count, k);
  const { centres: start } = drawCentres(points, k, seededRandom(k));
  const path = recordKMeans(points, start);
  const replay = replayKMeans(path);
  const random = seededRandom(9);
  const changes = Array.from({ length: 120 }, (_, at): PointChange => {
    const point = at % 5 === 0 ? -1 : Math.floor(random() * count);
    const spread = at % 3 === 0 ? 0.2 : 1;
    const stretch = at % 7 === 0 ? 1 + 1e-7 : 1 + (random() - 0.5) * spread * 0.02;
    return { point, axis: at % 3, to: (random() - 0.5) * 4 * spread, stretch, unknownAt: 0 };
  });

  it('ends where k-means over the changed points ends', () => {
    expect(path.inertia).toBeCloseTo(kMeans(points, start).inertia, 7);
    for (const change of changes) {
      const { axis, stretch } = change;
      const stretched = (centres: Float64Array): Float64Array =>
        centres.map((coordinate, at) => (at % 3 === axis ? coordinate * stretch : coordinate));
      const cold = kMeans(changedPoints(points, change), stretched(start));
      const replayed = replay(change);
      expect(replayed.isSure).toBe(true);
      const labels = Array.from({ length: count }, (_, i) => labelIn(replayed, i));
      expect(labels).toEqual(Array.from(cold.labels));
      expect(replayed.inertia / cold.inertia).toBeCloseTo(1, 9);
      stretched(replayed.centres).forEach((coordinate, at) =>
        expect(coordinate).toBeCloseTo(cold.centres[at], 9),
      );
      expect(Array.from(replayed.sizes)).toEqual(
        Array.from({ length: k }, (_, c) => labels.filter((label) => label === c).length),
      );
    }
  });

  it('follows the path from other first centres, too', () => {
    const change = { point: 1, axis: 0, to: 0.3, stretch: 1, unknownAt: 0 };
    const other = start.map((coordinate, at) => (at === 0 ? coordinate + 0.4 : coordinate));
    const cold = kMeans(changedPoints(points, change), other);
    const replayed = replay(change, other);
    expect(Array.from(cold.labels)).toEqual(Array.from(cold.labels, (_, i) => labelIn(replayed, i)));
  });
});
