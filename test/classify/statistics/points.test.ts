import { countDistinct, pointsOf, sampledPlace, samplePoints } from '../../../src/classify/statistics/points';

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

  it('are found in a sample where they are in it, with what is unknown of them', () => {
    const values = Float64Array.from({ length: 70 }, (_, i) => i);
    const unknown = [Uint8Array.from(values, (i) => i % 2)];
    const all = { ...pointsOf([values], 70), unknown };
    for (const most of [3, 20, 33, 69, 70]) {
      const sample = samplePoints(all, most);
      const places = Array.from(values, (i) => sampledPlace(i, 70, sample.count));
      expect(places.filter((place) => place >= 0)).toEqual(Array.from({ length: most }, (_, k) => k));
      places.forEach((place, i) => {
        if (place < 0) return;
        expect(sample.values[place]).toBe(i);
        expect(sample.unknown?.[0]?.[place]).toBe(i % 2);
      });
    }
    expect(sampledPlace(-1, 70, 20)).toBe(-1);
  });
});
