import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { discountedOrders } from '../../../src/classify/models/discounted-orders';
import { expectedSpend, fitGammaGamma, gammaGammaLikelihood } from '../../../src/classify/models/gamma-gamma';
import { cdnowRoundedSummary } from '../../support/cdnow';
import { expectSameGradient } from '../../support/gradient';
import { expectRelative } from '../../support/relative';
import { describeWithData } from '../../support/shared-data';

describeWithData('Gamma-Gamma on the CDNOW sample', () => {
  const summary = cdnowRoundedSummary();
  const repeated = summary.repeats.map((x, i) => (x > 0 && summary.spend[i] > 0 ? 1 : 0));
  const fit = fitGammaGamma(
    summary.repeats.filter((_, i) => repeated[i] === 1),
    summary.spend.filter((_, i) => repeated[i] === 1),
  );
  const spendOf = (i: number) => expectedSpend(fit.parameters, summary.repeats[i], summary.spend[i]);

  test('finds the published optimum', () => {
    expect(repeated.reduce((sum, one) => sum + one)).toBe(946);
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.logLikelihood - -4055.92)).toBeLessThan(1e-2);
    expectRelative(fit.parameters.p, 6.25);
    // published with two decimals: 3.74 is 3.735 to 3.745
    expect(Math.abs(fit.parameters.q - 3.74)).toBeLessThan(5e-3);
    expect(fit.parameters.v).toBeGreaterThan(15.435);
    expect(fit.parameters.v).toBeLessThan(15.455);
  });

  test('expects the published spend of customers 1 to 10 and of all', () => {
    const published = [24.6586, 18.9115, 35.171, 35.171, 35.171, 71.4628, 18.9115, 35.171, 27.2824, 35.171];
    published.forEach((expected, i) => expectRelative(spendOf(i), expected));
    let sum = 0;
    summary.repeats.forEach((_, i) => (sum += spendOf(i)));
    expectRelative(sum / summary.repeats.length, 35.25296);
  });

  test.each([
    [1, 36.2785],
    [2, 4.6375],
    [3, 8.3441],
    [6, 283.5236],
  ])('gives customer %i the lifetime value of 12 months at 1 %% a month', (customer, expected) => {
    const i = customer - 1;
    const { parameters } = bgNbd.fit(summary);
    const alive = bgNbd.probabilityAlive(parameters, summary.repeats[i], summary.last[i], summary.age[i]);
    const orders = discountedOrders(
      (t) => alive * bgNbd.ordersIfAlive(parameters, summary.repeats[i], summary.age[i], t),
      { periods: 12, length: 4.345, rate: 0.01 },
    );
    expectRelative(spendOf(i) * orders, expected);
  });
});

describe('Gamma-Gamma', () => {
  test('its gradient is that of the log-likelihood', () => {
    const likelihood = gammaGammaLikelihood(Float64Array.of(1, 2, 7, 2), Float64Array.of(30, 12.5, 80, 0.01));
    expectSameGradient(likelihood, [6.25, 3.74, 15.44]);
    expectSameGradient(likelihood, [0.5, 9, 2]);
  });

  test('draws a customer toward the mean of all, the less the more orders there are', () => {
    const parameters = { p: 6.25, q: 3.74, v: 15.44 };
    const everyone = expectedSpend(parameters, 0, NaN);
    const few = expectedSpend(parameters, 1, 100);
    const many = expectedSpend(parameters, 50, 100);
    expect([everyone, few, many]).toEqual([everyone, few, many].toSorted((a, b) => a - b));
    expect(many).toBeLessThan(100);
  });
});
