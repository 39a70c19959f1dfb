import fc from 'fast-check';
import { outputOrder } from '../../src/classify/output-order';

describe('outputOrder', () => {
  it('is by amount descending, then by place, unknown amounts last', () => {
    const amount = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const key = (at: number): number => (Number.isNaN(amounts[at]) ? -Infinity : amounts[at]);
        const expected = [...amounts.keys()].sort((a, b) => (key(a) === key(b) ? a - b : key(b) - key(a)));
        expect([...outputOrder(Float64Array.from(amounts))]).toEqual(expected);
      }),
    );
  });
});
