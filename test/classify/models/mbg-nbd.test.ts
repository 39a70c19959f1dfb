import { betaGeometricLikelihood } from '../../../src/classify/models/beta-geometric';
import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { distinctHistories } from '../../../src/classify/models/distinct-histories';
import { mbgNbd } from '../../../src/classify/models/mbg-nbd';
import { cdnowSummary } from '../../support/cdnow';
import { expectSameGradient } from '../../support/gradient';
import { expectRelative } from '../../support/relative';
import { describeWithData } from '../../support/shared-data';

describeWithData('MBG/NBD on the CDNOW sample', () => {
  test('finds the published optimum', () => {
    const fit = mbgNbd.fit(cdnowSummary());
    expect(fit.converged).toBe(true);
    // published with three decimals
    expectRelative(fit.parameters.r, 0.525);
    expectRelative(fit.parameters.alpha, 6.183);
    expectRelative(fit.parameters.a, 0.891);
    expectRelative(fit.parameters.b, 1.614);
    for (const error of Object.values(fit.standardErrors)) expect(error).toBeGreaterThan(0);
  });
});

describeWithData('MBG/NBD on the CDNOW sample', () => {
  test('is at least as likely as with the published parameters', () => {
    const summary = cdnowSummary();
    const published = mbgNbd.logLikelihood({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, summary);
    const { logLikelihood } = mbgNbd.fit(summary);
    expect(logLikelihood).toBeGreaterThanOrEqual(published);
    expect(logLikelihood - published).toBeLessThan(1e-2);
  });
});

describe('MBG/NBD', () => {
  const published = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
  const histories = distinctHistories({
    repeats: Float64Array.of(0, 0, 1, 5, 40),
    last: Float64Array.of(0, 0, 3, 20, 38),
    age: Float64Array.of(30, 2, 33, 21, 39),
  });

  test.each([0, 1] as const)('the gradient is that of the log-likelihood (%i)', (coin) => {
    expectSameGradient(betaGeometricLikelihood(histories, coin), [0.5, 6, 0.9, 1.6]);
    expectSameGradient(betaGeometricLikelihood(histories, coin), [2, 1, 4, 0.7]);
  });

  test('the probabilities of numbers of orders sum to one, their mean is the expectation', () => {
    let sum = 0;
    let mean = 0;
    for (let n = 0; n < 400; n++) {
      sum += mbgNbd.probabilityOfOrders(published, n, 10);
      mean += n * mbgNbd.probabilityOfOrders(published, n, 10);
    }
    expect(sum).toBeCloseTo(1, 8);
    expect(mean).toBeCloseTo(mbgNbd.expectedOrders(published, 10), 8);
  });

  test('a customer who never came back may have left, unlike in BG/NBD', () => {
    expect(mbgNbd.probabilityAlive(published, 0, 0, 52)).toBeLessThan(0.5);
    expect(bgNbd.probabilityAlive(published, 0, 0, 52)).toBe(1);
  });

  test('its expectation solves the same integral: E[(1 − (α/(α+pt))^r)(1 − p)/p]', () => {
    // midpoint rule over the beta distribution of p
    const { r, alpha, a, b } = published;
    let sum = 0;
    let mass = 0;
    const steps = 400_000;
    for (let i = 0; i < steps; i++) {
      const p = ((i + 0.5) / steps) ** 4; // the density has a pole at 0
      const density = p ** (a - 1) * (1 - p) ** (b - 1) * p ** 0.75;
      mass += density;
      sum += (density * (1 - (alpha / (alpha + p * 26)) ** r) * (1 - p)) / p;
    }
    expectRelative(mbgNbd.expectedOrders(published, 26), sum / mass, 1e-4);
  });
});
