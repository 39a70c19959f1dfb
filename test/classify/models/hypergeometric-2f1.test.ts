import { hypergeometric2F1 } from '../../../src/classify/models/hypergeometric-2f1';

describe('₂F₁', () => {
  test.each([0.1, 0.5, 0.9, 0.99])('has its closed forms at z = %d', (z) => {
    const near = (actual: number, expected: number) =>
      expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-11);
    near(hypergeometric2F1(1, 1, 2, z), -Math.log(1 - z) / z);
    near(hypergeometric2F1(2.5, 3, 3, z), (1 - z) ** -2.5);
    near(hypergeometric2F1(0.5, 1, 1.5, z * z), Math.log((1 + z) / (1 - z)) / (2 * z));
  });

  test('is the same after Euler’s transformation', () => {
    const [a, b, c, z] = [8.2, 3.4, 10.1, 0.7];
    const turned = hypergeometric2F1(c - a, c - b, c, z, (c - a - b) * Math.log(1 - z));
    expect(turned / hypergeometric2F1(a, b, c, z)).toBeCloseTo(1, 12);
  });

  test('does not overflow where a tiny factor brings it back', () => {
    const [a, z] = [20_000, 0.5];
    expect(hypergeometric2F1(a, 3, 3, z, a * Math.log(1 - z))).toBeCloseTo(1, 8);
  });

  test('is 1 at 0 and ends where a parameter does', () => {
    expect(hypergeometric2F1(3, 4, 5, 0)).toBe(1);
    expect(hypergeometric2F1(-2, 4, 5, 0.5)).toBeCloseTo(1 - (8 / 5) * 0.5 + (20 / 30) * 0.25, 14);
  });
});
