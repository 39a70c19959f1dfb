import { digamma } from '../../../src/classify/models/digamma';
import { logGamma } from '../../../src/classify/models/log-gamma';

describe('ln Γ', () => {
  test.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.PI) / 2],
    [10.5, 13.940625219403763],
    [100, 359.1342053695754],
    [1e-8, 18.420680738180209],
    [1e6, 12815504.569147611],
  ])('of %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(2e-14 * Math.max(1, Math.abs(expected)));
  });

  test('Γ(x + 1) = xΓ(x), also across the change of formula', () => {
    for (let x = 0.05; x < 40; x += 0.37) {
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 11);
    }
  });
});

describe('its derivative', () => {
  test.each([
    [1, -0.5772156649015329],
    [0.5, -1.9635100260214235],
    [10, 2.251752589066721],
    [1e-3, -1000.5755719318103],
  ])('at %d', (x, expected) => {
    expect(Math.abs(digamma(x) - expected)).toBeLessThanOrEqual(1e-14 * Math.max(10, Math.abs(expected)));
  });

  test('is the slope', () => {
    for (let x = 0.3; x < 30; x += 0.7) {
      const step = 1e-5 * x;
      expect(digamma(x)).toBeCloseTo((logGamma(x + step) - logGamma(x - step)) / (2 * step), 6);
    }
  });
});
