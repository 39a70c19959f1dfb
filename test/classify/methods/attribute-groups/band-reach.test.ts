import fc from 'fast-check';
import type { Classification } from '../../../../src/classify';
import { datasetOfCustomers } from '../../../support/dataset-builder';
import {
  anyCustomers,
  classifyWithReasons,
  inCents,
  placeOf,
  reasonsIn,
  withChange,
} from '../../../support/reasons';

/** The place of a category by its name, and how many there are. */
function bandsOf(result: Classification): { count: number; placeNamed: (name: unknown) => number } {
  const names = result.methods[0].counts.map(({ name }) => JSON.stringify(name));
  return { count: names.length, placeNamed: (name) => names.indexOf(JSON.stringify(name)) };
}

describe.each([
  ['amount', 'up', { measure: 'amount', bounds: [20, 500, 3000] }],
  ['amount', 'upToday', { measure: 'amount' }],
  ['orders', 'up', { measure: 'orders', bounds: [2, 5, 9] }],
  ['orders', 'upToday', { measure: 'orders', count: 3 }],
] as const)('why: bands of %s, %s', (name, key, by) => {
  const method = { method: 'attributeGroups', by: { type: 'bands', ...by } };

  it('names how much more leads to a higher band, which is the one that is named', () => {
    let promised = 0;
    let below = 0;
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        const before = bandsOf(result);
        for (const { id, kind, params, target } of reasonsIn(result)) {
          const { place } = placeOf(result, id);
          below += Number(place > 0);
          if (target === undefined) continue;
          promised++;
          expect(kind).toBe(key);
          const then = withChange(dataset, id, name, (own) => inCents(own + Number(params['need'])));
          const again = classifyWithReasons(then, method);
          const after = placeOf(again, id);
          expect([after.place, bandsOf(again).count]).toEqual([before.placeNamed(target), before.count]);
          expect(after.place).toBeLessThan(place);
          if (key === 'up') expect(after.name).toEqual(target);
        }
      }),
      { numRuns: 30, seed: 7 },
    );
    expect(promised / below).toBeGreaterThan(0.8);
  });
});

describe('why: bands of about as many customers each', () => {
  it('names the least that leads to a higher band, of every step to the largest value and beyond', () => {
    const few = fc.constantFrom(1, 1, 1, 2, 3, 5, 8);
    fc.assert(
      fc.property(
        fc.array(few, { minLength: 2, maxLength: 14 }),
        fc.integer({ min: 2, max: 5 }),
        (orders, count) => {
          const rows = orders.map((each, i) => ({
            id: `c${String(i).padStart(2, '0')}`,
            lastOrder: 45_100,
            orders: each,
            amount: 10,
          }));
          const method = { method: 'attributeGroups', by: { type: 'bands', measure: 'orders', count } };
          const dataset = datasetOfCustomers(rows);
          const result = classifyWithReasons(dataset, method);
          const before = bandsOf(result);
          for (const { id, kind, params } of reasonsIn(result)) {
            const { place } = placeOf(result, id);
            if (place === 0) continue;
            const more = Array.from({ length: 12 }, (_, at) => at + 1);
            const least = more.find((need) => {
              const again = classifyWithReasons(
                withChange(dataset, id, 'orders', (own) => own + need),
                method,
              );
              return bandsOf(again).count === before.count && placeOf(again, id).place < place;
            });
            expect(least).toBe(kind === 'none' ? undefined : Number(params['need']));
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });
});
