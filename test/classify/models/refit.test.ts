import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { fitGammaGamma, gammaGammaLikelihood } from '../../../src/classify/models/gamma-gamma';
import { mbgNbd } from '../../../src/classify/models/mbg-nbd';
import type { LogLikelihood } from '../../../src/classify/models/maximum-likelihood';
import type { OrderModel } from '../../../src/classify/models/order-model';
import { paretoNbd } from '../../../src/classify/models/pareto-nbd';
import { type PurchaseSummary, summarizePurchases } from '../../../src/classify/models/purchase-summary';
import { type Added, createRefit } from '../../../src/classify/models/refit';
import { datasetOfOrders } from '../../support/dataset-builder';
import { steadyBuyers } from '../../support/steady-buyers';

const vector = (parameters: object): Float64Array => Float64Array.from(Object.values(parameters), Number);

function summaryOf(customers: number) {
  const orders = steadyBuyers(customers).map(({ customer, day, amount, order }) => ({
    id: customer,
    day,
    amount,
    order,
  }));
  const { history, latestDate } = datasetOfOrders(orders);
  if (!history) throw new Error('no history');
  return summarizePurchases(history, latestDate + 1, 1);
}

const difference =
  (more: LogLikelihood, less: LogLikelihood): Added =>
  (at, gradient) => {
    const own = new Float64Array(at.length);
    more(at, own);
    own.forEach((slope, i) => (gradient[i] += slope));
    less(at, own);
    own.forEach((slope, i) => (gradient[i] -= slope));
  };

/** The largest difference of the logarithms of parameters. */
const distance = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, own, i) => Math.max(most, Math.abs(Math.log(own / b[i]))), 0);

/** Larger than any difference measured (7e-8), smaller than what a change has to exceed others by (1e-6). */
const tolerance = 3e-7;

function checkOrders<P extends object>(model: OrderModel<P>, customers: number, step: number): void {
  const summary = summaryOf(customers);
  const found = model.fit(summary);
  expect([found.converged, found.leaving]).toEqual([true, undefined]);
  const refit = createRefit(model.likelihood(summary), vector(found.parameters), 1e-7);
  const one = (x: number, last: number, age: number): LogLikelihood =>
    model.likelihood({ repeats: Float64Array.of(x), last: Float64Array.of(last), age: Float64Array.of(age) });
  for (let i = 0; i < summary.repeats.length; i += step) {
    const [x, last, age] = [summary.repeats[i], summary.last[i], summary.age[i]];
    const then = refit?.(difference(one(x + 1, age, age), one(x, last, age)));
    if (!then) throw new Error(`no refit of ${i}`);
    const changed: PurchaseSummary = {
      repeats: summary.repeats.with(i, x + 1),
      last: summary.last.with(i, age),
      age: summary.age,
    };
    expect(distance(then.parameters, vector(model.fit(changed).parameters))).toBeLessThan(tolerance);
    expect(distance(then.parameters, vector(found.parameters))).toBeGreaterThan(1e-6);
  }
}

describe('a refit after one customer ordered once more is what the model fitted anew gives', () => {
  test.each([
    [120, 5],
    [700, 40],
  ])('BG/NBD, %d customers', (customers, step) => {
    checkOrders(bgNbd, customers, step);
  });
  test.each([
    [120, 5],
    [700, 40],
  ])('MBG/NBD, %d customers', (customers, step) => {
    checkOrders(mbgNbd, customers, step);
  });
  test.each([
    [200, 20],
    [700, 100],
  ])('Pareto/NBD, %d customers', (customers, step) => {
    checkOrders(paretoNbd, customers, step);
  });
});

test.each([
  [120, 5],
  [700, 40],
])('a refit of Gamma-Gamma is what the model fitted anew gives, %d customers', (customers, step) => {
  const { repeats, spend } = summaryOf(customers);
  const counts = repeats.filter((x) => x > 0);
  const means = spend.filter((_, i) => repeats[i] > 0);
  const found = fitGammaGamma(counts, means);
  const refit = createRefit(gammaGammaLikelihood(counts, means), vector(found.parameters), 5e-9);
  for (let i = 0; i < counts.length; i += step) {
    for (const times of customers < 500 ? [1.01, 1.5] : [1.01, 2, 30]) {
      const one = (mean: number) => gammaGammaLikelihood(counts.subarray(i, i + 1), Float64Array.of(mean));
      const then = refit?.(difference(one(means[i] * times), one(means[i])));
      const anew = fitGammaGamma(counts, means.with(i, means[i] * times));
      if (!then) throw new Error(`no refit of ${i} with ${times}`);
      expect(distance(then.parameters, vector(anew.parameters))).toBeLessThan(tolerance / 10);
    }
  }
});

test('there is none where the parameters are at no maximum', () => {
  const saddle: LogLikelihood = ([a, b], gradient) => {
    gradient.set([2 * (a - 1), -2 * (b - 1)]);
    return (a - 1) ** 2 - (b - 1) ** 2;
  };
  expect(createRefit(saddle, Float64Array.of(1, 1), 1e-8)).toBeUndefined();
});

test('there is none where what is added leaves no maximum nearby', () => {
  const exponential: LogLikelihood = ([rate], gradient) => {
    gradient[0] = 10 / rate - 10;
    return 10 * (Math.log(rate) - rate);
  };
  const refit = createRefit(exponential, Float64Array.of(1), 1e-8);
  const growing: Added = (_at, gradient) => {
    gradient[0] += 10;
  };
  expect(refit?.(growing)).toBeUndefined();
  const more: Added = (_at, gradient) => {
    gradient[0] -= 1;
  };
  // 10/λ − 10 − 1 = 0
  expect(refit?.(more)?.parameters[0]).toBeCloseTo(10 / 11, 9);
});
