import { nearestCentre } from '../../../src/classify/statistics/nearest-centre';

describe('nearestCentre', () => {
  const two = { least: 0, next: 0 };

  it('tells the nearest centre, and how far that and the next one are', () => {
    expect(nearestCentre(Float64Array.of(9, 1, 1), 1, Float64Array.of(0, 0, 1, 2, 5, 5), 2, 0, 0, two)).toBe(
      1,
    );
    expect(two).toEqual({ least: 1, next: 2 });
  });

  it('counts one axis more or less than the others', () => {
    const centres = Float64Array.of(2, 0, 0, 2.5);
    expect(nearestCentre(Float64Array.of(0, 0), 0, centres, 2, 0, 0, two)).toBe(0);
    expect(nearestCentre(Float64Array.of(0, 0), 0, centres, 2, 0, 1, two)).toBe(1);
    expect(two).toEqual({ least: 6.25, next: 8 });
  });

  it('takes the first of those that are as near but for rounding', () => {
    expect(nearestCentre(Float64Array.of(1), 0, Float64Array.of(0, 2 - 1e-15), 1, 0, 0, two)).toBe(0);
    expect(nearestCentre(Float64Array.of(1), 0, Float64Array.of(0, 2 - 1e-9), 1, 0, 0, two)).toBe(1);
  });
});
