import { kMeans } from '../../../src/classify/statistics/k-means';
import { drawCentres } from '../../../src/classify/statistics/k-means-plus-plus';
import { meanSilhouettes } from '../../../src/classify/statistics/mean-silhouettes';
import { changedPoints } from '../../../src/classify/statistics/point-change';
import { pointsOf } from '../../../src/classify/statistics/points';
import { replaySilhouettes } from '../../../src/classify/statistics/replay-silhouettes';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

/** Two crowds that nearly touch, so that two or three clusters are about as good. */
function crowds(count: number) {
  const random = seededRandom(4);
  const shifts = [0, 1.6, 3.2];
  const column = (): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => random() + random() + shifts[i % 3]);
  return pointsOf([column(), column()], count);
}

describe('replaySilhouettes', () => {
  const count = 90;
  const points = crowds(count);
  const numbers = [2, 3, 4];
  const labellings = numbers.map((k) => ({
    k,
    labels: kMeans(points, drawCentres(points, k, seededRandom(k)).centres).labels,
  }));
  const replay = replaySilhouettes(points, labellings);
  const random = seededRandom(6);
  const others = { points: [], labels: [] };

  it('prefers the number of clusters that all distances taken anew prefer', () => {
    const chosen = new Set<number>();
    for (let at = 0; at < 150; at++) {
      const change = {
        point: at % 4 === 0 ? -1 : Math.floor(random() * count),
        axis: at % 2,
        to: 12 * random() - 3,
        stretch: 1 + (random() - 0.5) * (at % 3 === 0 ? 0.4 : 0.01),
        unknownAt: 0,
      };
      const changed = changedPoints(points, change);
      const ends = numbers.map((k) => {
        const start = drawCentres(points, k, seededRandom(k + (at % 5))).centres;
        return { k, labels: kMeans(changed, start).labels };
      });
      const means = meanSilhouettes(changed, ends);
      const best = means.indexOf(Math.max(...means));
      expect(
        replay(
          change,
          ends.map(({ labels }) => ({ labels, others })),
        ),
      ).toBe(best);
      chosen.add(best);
    }
    expect(chosen.size).toBeGreaterThan(1);
  });

  it('takes labels that differ at a few points', () => {
    const change = { point: 3, axis: 0, to: 9, stretch: 1, unknownAt: 0 };
    const points4 = { points: [7, 8, 9], labels: [1, 0, 1] };
    const labels = labellings.map((own) => own.labels.slice());
    for (const all of labels) points4.points.forEach((i, at) => (all[i] = points4.labels[at]));
    const means = meanSilhouettes(
      changedPoints(points, change),
      labels.map((own, at) => ({ labels: own, k: numbers[at] })),
    );
    const replayed = replay(
      change,
      labellings.map((own) => ({ labels: own.labels, others: points4 })),
    );
    expect(replayed).toBe(means.indexOf(Math.max(...means)));
  });
});
