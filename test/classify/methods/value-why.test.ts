import fc from 'fast-check';
import {
  anyCustomers,
  classifyWithReasons,
  inCents,
  placeOf,
  reasonsIn,
  withChange,
} from '../../support/reasons';
import type { MethodInput } from '../../support/recipes';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { translatorFor } from '../../../src/locales/translate';

const methods: [string, MethodInput][] = [
  ['ABC', { method: 'abc' }],
  ['tiers', { method: 'valueTiers' }],
  ['six tiers', { method: 'valueTiers', tiers: ['a', 'b', 'c', 'd', 'e', 'f'] }],
  ['tiers by value', { method: 'valueTiers', tiers: 'vip', cut: { by: 'shareOfValue' } }],
  ['tiers by values', { method: 'valueTiers', cut: { by: 'thresholds', thresholds: [500, 100] } }],
];

describe.each(methods)('why: %s', (_name, method) => {
  const after = (dataset: Parameters<typeof classifyWithReasons>[0], id: string, more: number) =>
    placeOf(
      classifyWithReasons(
        withChange(dataset, id, 'amount', (amount) => inCents(amount + more)),
        method,
      ),
      id,
    );

  it('keeps its promise when the change is made', () => {
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, params, target } of reasonsIn(result)) {
          const { place, name } = placeOf(result, id);
          expect(target === undefined).toBe(place === 0);
          if (target === undefined) continue;
          const { place: then, name: promised } = after(dataset, id, Number(params['need']));
          expect(promised).toEqual(target);
          expect(promised).not.toEqual(name);
          expect(then).toBeLessThan(place);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('names the smallest amount', () => {
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, params, target } of reasonsIn(result).slice(0, 8)) {
          const less = Number(params['need']) - 0.01;
          if (target === undefined || less <= 0) continue;
          expect(after(dataset, id, less).place).toBeGreaterThanOrEqual(placeOf(result, id).place);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('why: amounts', () => {
  it('are said to the cent, and those needed are enough though means have more digits', () => {
    const customers = Array.from({ length: 10 }, (_, k) => ({
      id: `c${k}`,
      lastOrder: 45_000,
      orders: 3,
      amount: 100 + 4 * k,
    }));
    const dataset = datasetOfCustomers(customers);
    const [reason] = reasonsIn(
      classifyWithReasons(dataset, { method: 'valueTiers', measure: 'averageOrder' }),
    ).filter(({ id }) => id === 'c7');
    // 128 / 3 is 42.67; on level with 132 / 3 it is Mid or better
    const text = translatorFor('en')({ key: `why.value.${reason.kind}`, params: reason.params });
    expect(text).toBe('Average order 42.67: Mid. With 1.34 more: High.');
  });

  it('keep all digits where the measure is no money', () => {
    const params = {
      measure: 'Score',
      value: 1.2345,
      need: 0.0005,
      format: 'number',
      tier: 'C',
      target: 'B',
    };
    expect(translatorFor('en')({ key: 'why.value.up', params })).toBe(
      'Score 1.2345: C. With 0.0005 more: B.',
    );
  });
});
