import { padded, unpadded } from '../../../src/classify/statistics/points';
import { squaredDistance, squaredDistanceBy4 } from '../../../src/classify/statistics/squared-distance';

describe('squaredDistance', () => {
  it('sums squares of differences', () => {
    expect(squaredDistance(Float64Array.of(9, 1, 2), 1, Float64Array.of(4, 6), 0, 2)).toBe(25);
  });

  it('is the same to the last bit four coordinates at a time', () => {
    for (const dimensions of [1, 2, 3, 4, 5, 8, 9]) {
      const a = Float64Array.from({ length: 2 * dimensions }, (_, i) => Math.sin(i + 1));
      const b = Float64Array.from({ length: 2 * dimensions }, (_, i) => Math.cos(3 * i));
      const stride = 4 * Math.ceil(dimensions / 4);
      const [wideA, wideB] = [padded(a, dimensions, stride), padded(b, dimensions, stride)];
      expect(squaredDistanceBy4(wideA, stride, wideB, stride, stride)).toBe(
        squaredDistance(a, dimensions, b, dimensions, dimensions),
      );
      expect(unpadded(wideA, dimensions, stride)).toEqual(a);
    }
  });
});
