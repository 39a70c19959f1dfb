import { drawCentres } from '../../../src/classify/statistics/k-means-plus-plus';
import { pointsOf } from '../../../src/classify/statistics/points';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

describe('drawCentres', () => {
  it('draws different points', () => {
    const few = pointsOf([Float64Array.of(1, 1, 1, 1, 2, 3)], 6);
    for (let seed = 0; seed < 50; seed++) {
      expect([...drawCentres(few, 3, seededRandom(seed)).centres].sort()).toEqual([1, 2, 3]);
    }
  });

  it('draws each point with a chance in proportion to its squared distance from the nearest centre so far', () => {
    const line = pointsOf([Float64Array.of(0, 1, 2, 3)], 4);
    const counts = [0, 0, 0, 0];
    let drawn = 0;
    for (let seed = 0; seed < 12_000; seed++) {
      const { drawn: points } = drawCentres(line, 2, seededRandom(seed));
      if (points[0] !== 0) continue;
      counts[points[1]]++;
      drawn++;
    }
    expect(counts[0]).toBe(0);
    [1, 4, 9].forEach((weight, at) => expect(counts[at + 1] / drawn).toBeCloseTo(weight / 14, 1.5));
  });

  it('hardly ever draws others when one point moves', () => {
    const random = seededRandom(3);
    const count = 400;
    const columns = [0, 1].map(() => Float64Array.from({ length: count }, () => random() + random()));
    const { drawn } = drawCentres(pointsOf(columns, count), 5, seededRandom(7));
    let others = 0;
    for (let i = 0; i < count; i++) {
      if (drawn.includes(i)) continue;
      const moved = [columns[0].map((own, at) => (at === i ? own + 0.4 : own)), columns[1]];
      const again = drawCentres(pointsOf(moved, count), 5, seededRandom(7));
      others += Number(again.drawn.join() !== drawn.join());
    }
    expect(others).toBeLessThan(0.05 * count);
  });

  it('lists the fastest points of each race, the drawn one first', () => {
    const random = seededRandom(3);
    const points = pointsOf([Float64Array.from({ length: 50 }, random)], 50);
    const { drawn, races } = drawCentres(points, 4, seededRandom(2));
    expect(races.map(({ fastest }) => fastest.points[0])).toEqual(drawn.slice(1));
    for (const { fastest } of races) {
      const [first, second, third] = fastest.speeds;
      expect(first).toBeGreaterThan(second);
      expect(second).toBeGreaterThan(third);
    }
  });
});
