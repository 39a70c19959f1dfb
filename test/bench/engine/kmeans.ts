import { kMeans, type KMeans } from '../../../src/classify/statistics/k-means';
import { drawCentres } from '../../../src/classify/statistics/k-means-plus-plus';
import { pointsOf } from '../../../src/classify/statistics/points';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

/** Ours from the same first centres, or from its own k-means++. */
export function prepare(
  { rows, centres }: { rows: number[][]; centres: number[][] },
  { plusPlus = false }: { plusPlus?: boolean },
) {
  const points = pointsOf(
    centres[0].map((_, d) => Float64Array.from(rows, (row) => row[d])),
    rows.length,
  );
  return {
    run: () =>
      kMeans(
        points,
        plusPlus ? drawCentres(points, 5, seededRandom(11)).centres : Float64Array.from(centres.flat()),
      ),
    summary: ({ inertia }: KMeans) => (plusPlus ? {} : { meanSquare: (inertia / rows.length).toFixed(3) }),
  };
}
