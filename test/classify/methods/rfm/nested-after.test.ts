import fc from 'fast-check';
import { axes, type RfmValues } from '../../../../src/classify/methods/rfm/axes';
import { nestedAfter } from '../../../../src/classify/methods/rfm/nested-after';
import { scoreRfm, scoringSchema } from '../../../../src/classify/methods/rfm/scoring';

const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NaN));
const anyValues = fc
  .array(fc.tuple(value, value, value), { minLength: 1, maxLength: 40 })
  .map((list): RfmValues => ({
    recency: Float64Array.from(list, ([at]) => at),
    frequency: Float64Array.from(list, ([, at]) => at),
    monetary: Float64Array.from(list, ([, , at]) => at),
  }));

const replaced = (values: Float64Array, i: number, to: number): Float64Array =>
  values.map((own, k) => (k === i ? to : own));

describe('nestedAfter', () => {
  it('gives the scores that scoring everyone again gives', () => {
    const scoring = scoringSchema.parse({ type: 'nested' });
    fc.assert(
      fc.property(anyValues, fc.nat(), fc.integer({ min: 0, max: 12 }), (values, pick, to) => {
        const i = pick % values.recency.length;
        const after = nestedAfter(values, 5);
        for (const axis of axes) {
          const again = scoreRfm({ ...values, [axis]: replaced(values[axis], i, to) }, scoring);
          expect(after(i, axis, to)).toEqual({
            recency: again.recency.scores[i],
            frequency: again.frequency.scores[i],
            monetary: again.monetary.scores[i],
          });
        }
      }),
    );
  });
});
