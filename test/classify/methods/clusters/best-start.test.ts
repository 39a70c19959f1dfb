import {
  clusterFromBestStart,
  mostDrawnFrom,
  replayBestStart,
} from '../../../../src/classify/methods/clusters/best-start';
import { changedPoints, noChange, type PointChange } from '../../../../src/classify/statistics/point-change';
import { pointsOf } from '../../../../src/classify/statistics/points';
import { labelIn } from '../../../../src/classify/statistics/replay-k-means';
import { seededRandom } from '../../../../src/classify/statistics/seeded-random';

/** Points in a few loose crowds, some without a value on the first axis. */
function crowds(count: number, seed: number) {
  const random = seededRandom(seed);
  const column = (): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => random() + random() + (i % 3) * 0.8 - 1.8);
  const columns = [column(), column()];
  const unknown = Uint8Array.from({ length: count }, (_, i) => Number(i % 17 === 0));
  unknown.forEach((isUnknown, i) => (columns[0][i] = isUnknown ? 0 : columns[0][i]));
  return { ...pointsOf(columns, count), unknown: [unknown, undefined] };
}

/** Which points are in one cluster, whatever the number of it. */
function partition(labels: readonly number[]): string {
  const names = new Map<number, number>();
  return labels.map((label) => names.get(label) ?? names.set(label, names.size).size - 1).join();
}

describe.each([
  [200, 3, 120],
  [200, 5, 120],
  [mostDrawnFrom + 500, 4, 15],
])('clusterFromBestStart: %i points, %i clusters', (count, k, changes) => {
  const points = crowds(count, k);
  const { now, replay } = replayBestStart(points, k, 1);

  it('comes to the same when it is followed', () => {
    const cold = clusterFromBestStart(points, k, 1);
    expect([...now]).toEqual([...cold.labels]);
    expect([...replay(noChange).labels]).toEqual([...cold.labels]);
  });

  it('comes to the same clusters when it is followed after a change', () => {
    const random = seededRandom(5);
    let sure = 0;
    for (let at = 0; at < changes; at++) {
      const change: PointChange = {
        // A point with a value on both axes.
        point: 1 + 17 * Math.floor((random() * count) / 18),
        axis: at % 2,
        to: 4 * random() - 2,
        stretch: 1 + 0.02 * (random() - 0.5),
        unknownAt: at % 2 === 0 ? 0.01 * (random() - 0.5) : 0,
      };
      const end = replay(change);
      if (!end.isSure) continue;
      sure++;
      const cold = clusterFromBestStart(changedPoints(points, change), k, 1);
      const labels = Array.from({ length: count }, (_, i) => labelIn(end, i));
      expect(partition(labels)).toBe(partition(Array.from(cold.labels)));
      expect(end.inertia / cold.inertia).toBeCloseTo(1, 9);
    }
    expect(sure).toBeGreaterThan(0.95 * changes);
  });
});
