import fc from 'fast-check';
import type { Classification } from '../../../../src/classify';
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
