import { distinctHistories } from '../../../src/classify/models/distinct-histories';
import { hypergeometric2F1 } from '../../../src/classify/models/hypergeometric-2f1';
import { logGamma } from '../../../src/classify/models/log-gamma';
import {
  paretoNbd,
  paretoNbdLikelihood,
  type ParetoNbdParameters,
} from '../../../src/classify/models/pareto-nbd';
import { cdnowSummary } from '../../support/cdnow';
import { expectSameGradient } from '../../support/gradient';
import { expectRelative } from '../../support/relative';
import { describeWithData } from '../../support/shared-data';

describeWithData('Pareto/NBD on the CDNOW sample', () => {
  const fit = paretoNbd.fit(cdnowSummary());

  test('finds the published optimum', () => {
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.logLikelihood - -9594.976)).toBeLessThan(1e-2);
    expectRelative(fit.parameters.r, 0.55315);
    expectRelative(fit.parameters.alpha, 10.57633);
    expectRelative(fit.parameters.s, 0.60625);
    expectRelative(fit.parameters.beta, 11.6715);
    for (const error of Object.values(fit.standardErrors)) expect(error).toBeGreaterThan(0);
  });

  test('its log-likelihood is within 1e-4 of that of the published parameters, and not below', () => {
    const published = { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715 };
    const atPublished = paretoNbd.logLikelihood(published, cdnowSummary());
    expect(Math.abs(fit.logLikelihood - atPublished)).toBeLessThan(1e-4);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(atPublished - 1e-8);
  });

  test('gives customer 1516 the published orders and probability of being alive', () => {
    const alive = paretoNbd.probabilityAlive(fit.parameters, 26, 30.857, 31);
    expectRelative(alive, 0.9979);
    expectRelative(alive * paretoNbd.ordersIfAlive(fit.parameters, 26, 31, 52), 25.46);
  });
});

describe('Pareto/NBD', () => {
  const published = { r: 0.55315, alpha: 10.57633, s: 0.60625, beta: 11.6715 };

  test.each([
    [published, 2, 30.43, 38.86],
    [published, 0, 0, 38.86],
    [published, 26, 30.857, 31],
    [published, 60, 3, 38.86],
    [{ r: 2, alpha: 30, s: 0.4, beta: 2 }, 5, 10, 38.86],
    [{ r: 0.2, alpha: 1, s: 3, beta: 200 }, 1, 1, 300],
  ])('its likelihood is the published one with ₂F₁: %j x=%d t_x=%d T=%d', (parameters, x, last, age) => {
    const summary = { repeats: Float64Array.of(x), last: Float64Array.of(last), age: Float64Array.of(age) };
    expectRelative(
      paretoNbd.logLikelihood(parameters, summary),
      withHypergeometric(parameters, x, last, age),
      1e-9,
    );
  });

  test('its gradient is that of the log-likelihood', () => {
    const histories = distinctHistories({
      repeats: Float64Array.of(0, 1, 5, 5),
      last: Float64Array.of(0, 3, 20, 9.5),
      age: Float64Array.of(30, 33, 21, 39),
    });
    expectSameGradient(paretoNbdLikelihood(histories), [0.6, 9, 0.7, 13]);
    expectSameGradient(paretoNbdLikelihood(histories), [1.6, 15, 0.3, 4]);
  });

  test('the probabilities of numbers of orders sum to one, their mean is the expectation', () => {
    let sum = 0;
    let mean = 0;
    for (let n = 0; n < 300; n++) {
      sum += paretoNbd.probabilityOfOrders(published, n, 20);
      mean += n * paretoNbd.probabilityOfOrders(published, n, 20);
    }
    expect(sum).toBeCloseTo(1, 6);
    expect(mean).toBeCloseTo(paretoNbd.expectedOrders(published, 20), 5);
  });

  test('knows no exception at s = 1', () => {
    const at = (s: number) => paretoNbd.expectedOrders({ ...published, s }, 20);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });
});

/** Fader & Hardie (2005), equations for α ≥ β and α < β. */
function withHypergeometric(
  { r, alpha, s, beta }: ParetoNbdParameters,
  x: number,
  last: number,
  age: number,
): number {
  const k = r + s + x;
  const [larger, other] = alpha >= beta ? [alpha, s + 1] : [beta, r + x];
  const gap = Math.abs(alpha - beta);
  const at = (t: number) => hypergeometric2F1(k, other, k + 1, gap / (larger + t), -k * Math.log(larger + t));
  const alive = Math.exp(-(r + x) * Math.log(alpha + age) - s * Math.log(beta + age));
  const left = (s / k) * (at(last) - at(age));
  return logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta) + Math.log(alive + left);
}
