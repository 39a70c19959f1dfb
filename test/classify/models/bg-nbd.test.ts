import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { summarizePurchases } from '../../../src/classify/models/purchase-summary';
import { cdnowEnd, cdnowHistory, cdnowRoundedSummary, cdnowSummary } from '../../support/cdnow';
import { expectRelative } from '../../support/relative';
import { describeWithData } from '../../support/shared-data';

describeWithData('BG/NBD on the CDNOW sample', () => {
  const summary = cdnowSummary();
  const rounded = cdnowRoundedSummary();
  const fit = bgNbd.fit(summary);

  test('finds the published optimum in exact weeks', () => {
    expect(summary.repeats).toHaveLength(2357);
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.logLikelihood - -9582.429)).toBeLessThan(1e-3);
    expectRelative(fit.parameters.r, 0.2425945, 1e-4);
    expectRelative(fit.parameters.alpha, 4.4136019, 1e-4);
    expectRelative(fit.parameters.a, 0.7929199, 1e-4);
    expectRelative(fit.parameters.b, 2.4258881, 1e-4);
  });

  test('its log-likelihood is within 1e-4 of that of the published parameters, and not below', () => {
    const published = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 };
    const atPublished = bgNbd.logLikelihood(published, summary);
    expect(Math.abs(fit.logLikelihood - atPublished)).toBeLessThan(1e-4);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(atPublished - 1e-8);
  });

  test('and that of the two-decimal summary', () => {
    expect(Math.abs(bgNbd.fit(rounded).logLikelihood - -9582.4256)).toBeLessThan(1e-4);
  });

  test('expects the published orders of a new customer', () => {
    // .1506 is the figure for three weeks: in one, r/α = .055 orders are the most a living customer makes
    expectRelative(bgNbd.expectedOrders(fit.parameters, 1), 0.0532, 2e-3);
    expectRelative(bgNbd.expectedOrders(fit.parameters, 3), 0.1506);
    expectRelative(bgNbd.expectedOrders(fit.parameters, 52), 1.444004, 1e-4);
  });

  test.each([
    ['x=2, t_x=30.43, T=38.86, 39 weeks', 2, 30.43, 38.86, 39, 1.226],
    ['customer 1516, 52 weeks', 26, 30.857, 31, 52, 25.75659],
  ])('expects the published orders of %s', (_, x, last, age, t, expected) => {
    const alive = bgNbd.probabilityAlive(fit.parameters, x, last, age);
    expectRelative(alive * bgNbd.ordersIfAlive(fit.parameters, x, age, t), expected);
  });

  test.each([
    [509, 0.424877],
    [841, 0.474738],
    [1981, 0.486526],
    [157, 0.662396],
    [1516, 0.710623],
  ])('expects the published orders of customer %i next week', (customer, expected) => {
    const i = customer - 1;
    const alive = bgNbd.probabilityAlive(fit.parameters, rounded.repeats[i], rounded.last[i], rounded.age[i]);
    expectRelative(
      alive * bgNbd.ordersIfAlive(fit.parameters, rounded.repeats[i], rounded.age[i], 1),
      expected,
    );
  });

  test('gives customer 1516 the published probability of being alive', () => {
    expectRelative(bgNbd.probabilityAlive(fit.parameters, 26, 30.857, 31), 0.9688523, 1e-4);
  });

  const group = (x: number) => Math.min(7, x);
  const groupMeans = (valueOf: (i: number) => number): number[] => {
    const sums = new Float64Array(8);
    const counts = new Float64Array(8);
    summary.repeats.forEach((x, i) => {
      sums[group(x)] += valueOf(i);
      counts[group(x)]++;
    });
    return Array.from(sums, (sum, x) => sum / counts[x]);
  };

  test('forecasts the hold-out as published, by number of orders before', () => {
    const published = [0.2251, 0.5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.504, 6.157];
    const forecast = groupMeans((i) => {
      const [x, last, age] = [summary.repeats[i], summary.last[i], summary.age[i]];
      const alive = bgNbd.probabilityAlive(fit.parameters, x, last, age);
      return alive * bgNbd.ordersIfAlive(fit.parameters, x, age, 39);
    });
    published.forEach((expected, x) => expectRelative(forecast[x], expected));
  });

  test('in which the orders are those published', () => {
    const published = [0.237, 0.697, 1.393, 1.56, 2.532, 2.947, 3.862, 6.359];
    const all = summarizePurchases(cdnowHistory(), cdnowEnd + 273, 7);
    const made = groupMeans((i) => all.repeats[i] - summary.repeats[i]);
    // published with three decimals
    published.forEach((expected, x) => expect(Math.abs(made[x] - expected)).toBeLessThan(5.1e-4));
  });

  test('gives every parameter a standard error', () => {
    for (const error of Object.values(fit.standardErrors)) expect(error).toBeGreaterThan(0);
    expect(fit.standardErrors.r).toBeLessThan(0.05);
  });
});

describe('BG/NBD', () => {
  const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

  test('gives the published probabilities of numbers of orders', () => {
    expectRelative(bgNbd.probabilityOfOrders(published, 0, 39), 0.5737864, 1e-6);
    expectRelative(bgNbd.probabilityOfOrders(published, 11, 30), 0.0019995214, 1e-6);
  });

  test('whose mean is the expectation', () => {
    let sum = 0;
    let mean = 0;
    for (let n = 0; n < 400; n++) {
      sum += bgNbd.probabilityOfOrders(published, n, 10);
      mean += n * bgNbd.probabilityOfOrders(published, n, 10);
    }
    expect(sum).toBeCloseTo(1, 8);
    expect(mean).toBeCloseTo(bgNbd.expectedOrders(published, 10), 8);
  });

  test('knows no exception at a = 1', () => {
    const at = (a: number) => bgNbd.ordersIfAlive({ ...published, a }, 3, 20, 10);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });

  test('nor where a is large, and a is told by quadrature', () => {
    const at = (a: number) => bgNbd.ordersIfAlive({ ...published, a, b: 3 * a }, 3, 20, 10);
    expectRelative(at(200.01), at(199.99), 1e-6);
    // all leave with probability 1/4 after each order: E[(1 − (A/(A+pt))^(r+x))/p] at p = 1/4
    const A = 4.414 + 20;
    expectRelative(at(1e6), (1 - (A / (A + 2.5)) ** 3.243) * 4, 1e-5);
  });

  test('nor where a + b is 1', () => {
    const at = (b: number) => bgNbd.expectedOrders({ ...published, a: 0.4, b }, 10);
    expectRelative(at(0.6), (at(0.598) + at(0.602)) / 2, 1e-4);
  });

  test('cannot lose a customer who never came back', () => {
    expect(bgNbd.probabilityAlive(published, 0, 0, 1000)).toBe(1);
  });
});
