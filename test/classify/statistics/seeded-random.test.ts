import { seededRandom } from '../../../src/classify/statistics/seeded-random';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, from 0 to 1', () => {
    const numbers = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 1000 }, () => random());
    };
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect(numbers(1)[0]).toBe(0.6270739405881613);
    expect(numbers(3).every((number) => number >= 0 && number < 1)).toBe(true);
    expect(numbers(3).reduce((sum, number) => sum + number, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});
