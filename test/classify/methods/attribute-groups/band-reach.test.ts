import fc from 'fast-check';
import {
  anyCustomers,
  classifyWithReasons,
  inCents,
  placeOf,
  reasonsIn,
  withChange,
} from '../../../support/reasons';

describe.each([
  ['amount', { measure: 'amount', bounds: [20, 500, 3000] }],
  ['amount', { measure: 'amount' }],
  ['orders', { measure: 'orders', bounds: [2, 5, 9] }],
  ['orders', { measure: 'orders', count: 3 }],
] as const)('why: bands of %s', (name, by) => {
  const method = { method: 'attributeGroups', by: { type: 'bands', ...by } };

  it('names how much more leads to a higher band', () => {
    let promised = 0;
    fc.assert(
      fc.property(anyCustomers, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, kind, params } of reasonsIn(result)) {
          if (kind !== 'up') continue;
          promised++;
          const then = withChange(dataset, id, name, (own) => inCents(own + Number(params['need'])));
          expect(placeOf(classifyWithReasons(then, method), id).place).toBeLessThan(
            placeOf(result, id).place,
          );
        }
      }),
      { numRuns: 30 },
    );
    expect(promised).toBeGreaterThan(20);
  });
});
