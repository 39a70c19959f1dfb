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
          const less = Number(params['need']) - 0.021;
          if (target === undefined || less <= 0) continue;
          expect(after(dataset, id, less).place).toBeGreaterThanOrEqual(placeOf(result, id).place);
        }
      }),
      { numRuns: 10 },
    );
  });
});
