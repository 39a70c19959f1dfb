import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { mbgNbd } from '../../../src/classify/models/mbg-nbd';
import { paretoNbd } from '../../../src/classify/models/pareto-nbd';
import type { PurchaseSummary } from '../../../src/classify/models/purchase-summary';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

/** Customers with order rates of their own, who leave after a repeat order with a probability, or after a time. */
function simulate(
  seed: number,
  { leaves = 0, life = () => Infinity }: { leaves?: number; life?: (random: () => number) => number },
  customers = 400,
): PurchaseSummary {
  const random = seededRandom(seed);
  const exponential = (): number => -Math.log(1 - random());
  const summary = {
    repeats: new Float64Array(customers),
    last: new Float64Array(customers),
    age: new Float64Array(customers),
  };
  for (let i = 0; i < customers; i++) {
    const rate = (exponential() + exponential()) / 14;
    const age = 60 + Math.floor(10 * random());
    const end = Math.min(age, life(random));
    let at = 0;
    for (;;) {
      const next = at + exponential() / rate;
      if (next > end) break;
      at = next;
      summary.repeats[i]++;
      if (random() < leaves) break;
    }
    summary.last[i] = at;
    summary.age[i] = age;
  }
  return summary;
}

/** The same probability of leaving after a repeat order for all. */
const alike = (seed: number, leaves: number): PurchaseSummary => simulate(seed, { leaves });

/** The same rate of leaving for all. */
const mortal = (seed: number, rate: number): PurchaseSummary =>
  simulate(seed, { life: (random) => -Math.log(1 - random()) / rate });

const sets = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each([bgNbd, mbgNbd])('customers who are alike in leaving: $name', (model) => {
  it.each(sets)('have a converged fit, set %i', (seed) => {
    const { converged, leaving, parameters, standardErrors } = model.fit(alike(seed, 0.08));
    expect(converged).toBe(true);
    expect(Object.values(standardErrors).every(Number.isFinite)).toBe(true);
    // MBG/NBD also gives a chance to leave after the first order, which nobody does here.
    if (leaving) expect(parameters.a / (parameters.a + parameters.b)).toBeGreaterThan(0.03);
  });

  it('are forecast the same all along the ridge', () => {
    const found = sets
      .map((seed) => alike(seed, 0.08))
      .find((summary) => model.fit(summary).leaving === 'alike');
    if (!found) throw new Error('no such set');
    const { parameters } = model.fit(found);
    const farther = { ...parameters, a: 30 * parameters.a, b: 30 * parameters.b };
    expect(model.logLikelihood(farther, found) - model.logLikelihood(parameters, found)).toBeLessThan(0.05);
    for (const x of [0, 1, 5, 20]) {
      const forecast = (at: typeof parameters): number =>
        model.probabilityAlive(at, x, x > 0 ? 20 : 0, 40) * model.ordersIfAlive(at, x, 40, 50);
      expect(forecast(farther) / forecast(parameters)).toBeCloseTo(1, 2);
    }
  });

  it('converges where nobody leaves', () => {
    const leavings = new Set<string | undefined>();
    for (const seed of sets) {
      const summary = alike(seed, 0);
      const fit = model.fit(summary);
      leavings.add(fit.leaving);
      expect(fit.converged).toBe(true);
      expect(Number.isFinite(fit.standardErrors.r)).toBe(true);
      expect(model.probabilityAlive(fit.parameters, 5, 40, 60)).toBeGreaterThan(0.9);
      expect(model.ordersIfAlive(fit.parameters, 5, 60, 52)).toBeGreaterThan(0);
    }
    expect([...leavings]).toContain('nobody');
  });
});

describe('customers who are alike in leaving: paretoNbd', () => {
  it.each(sets)('have a converged fit where they leave by the assumption of BG/NBD, set %i', (seed) => {
    const summary = alike(seed, 0.08);
    const { converged, leaving, parameters, standardErrors, logLikelihood } = paretoNbd.fit(summary);
    expect([converged, leaving]).toEqual([true, 'alike']);
    expect([standardErrors.r, standardErrors.alpha, standardErrors.beta].every(Number.isFinite)).toBe(true);
    expect(standardErrors.s).toBeNaN();
    // Customers who differ more are less likely, and nothing farther along the ridge is more than a hair better.
    const { r, alpha, s, beta } = parameters;
    const at = (shape: number): number =>
      paretoNbd.logLikelihood({ r, alpha, s: shape, beta: (beta * shape) / s }, summary);
    expect(at(s)).toBeCloseTo(logLikelihood, 6);
    expect(at(1)).toBeLessThan(logLikelihood - 1);
    expect(at(30 * s) - logLikelihood).toBeLessThan(0.05);
  });

  it('have the rate of leaving that they were made with', () => {
    const rate = 0.03;
    let flagged = 0;
    for (const seed of sets.slice(0, 5)) {
      const { converged, leaving, parameters, standardErrors } = paretoNbd.fit(mortal(seed, rate));
      expect(converged).toBe(true);
      if (leaving === undefined) continue;
      flagged++;
      const found = parameters.s / parameters.beta;
      const error = (found * standardErrors.beta) / parameters.beta;
      expect(Math.abs(found - rate) / error).toBeLessThan(3.5);
    }
    expect(flagged).toBeGreaterThan(2);
  });

  it('are forecast the same all along the ridge', () => {
    const { parameters } = paretoNbd.fit(alike(1, 0.08));
    const farther = { ...parameters, s: 30 * parameters.s, beta: 30 * parameters.beta };
    for (const x of [0, 1, 5, 20]) {
      const forecast = (at: typeof parameters): number =>
        paretoNbd.probabilityAlive(at, x, x > 0 ? 20 : 0, 40) * paretoNbd.ordersIfAlive(at, x, 40, 50);
      expect(forecast(farther) / forecast(parameters)).toBeCloseTo(1, 2);
    }
  });

  it('converges where nobody leaves, unless chance makes some seem to leave at once', () => {
    const fits = sets.map((seed) => paretoNbd.fit(alike(seed, 0))).filter(({ converged }) => converged);
    expect(fits.length).toBeGreaterThan(6);
    for (const { parameters, standardErrors } of fits) {
      expect(Number.isFinite(standardErrors.r)).toBe(true);
      expect(paretoNbd.probabilityAlive(parameters, 5, 40, 60)).toBeGreaterThan(0.9);
    }
    expect(fits.map(({ leaving }) => leaving)).toContain('nobody');
  });

  it('is not said of customers who differ in leaving', () => {
    for (const seed of [1, 2, 3]) {
      // Rates of leaving by a gamma distribution of shape 1/2: the square of a normal number.
      const life = (random: () => number): number => {
        const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        return -Math.log(1 - random()) / ((normal * normal) / 20);
      };
      const { converged, leaving, parameters } = paretoNbd.fit(simulate(seed, { life }, 800));
      expect([converged, leaving]).toEqual([true, undefined]);
      expect(parameters.s).toBeGreaterThan(0.25);
      expect(parameters.s).toBeLessThan(1);
    }
  });
});
