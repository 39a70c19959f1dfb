import { bgNbd } from '../../../src/classify/models/bg-nbd';
import { mbgNbd } from '../../../src/classify/models/mbg-nbd';
import type { PurchaseSummary } from '../../../src/classify/models/purchase-summary';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

/** Customers with rates of their own who leave after a repeat order with probability `leaves`, the same for all. */
function alike(seed: number, leaves: number, customers = 400): PurchaseSummary {
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
    let at = 0;
    for (;;) {
      const next = at + exponential() / rate;
      if (next > age) break;
      at = next;
      summary.repeats[i]++;
      if (random() < leaves) break;
    }
    summary.last[i] = at;
    summary.age[i] = age;
  }
  return summary;
}

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
