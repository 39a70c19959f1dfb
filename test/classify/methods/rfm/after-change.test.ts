import fc from 'fast-check';
import { afterChange } from '../../../../src/classify/methods/rfm/after-change';
import { axes, type RfmValues } from '../../../../src/classify/methods/rfm/axes';
import { scoreRfm, scoringSchema } from '../../../../src/classify/methods/rfm/scoring';
import { sortedValues } from '../../../../src/classify/statistics/sorted-values';

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

describe.each(['quantile', 'rank', 'naturalBreaks', 'rfmPackage'])('afterChange: %s', (type) => {
  it('gives the score and the sum that scoring everyone again gives', () => {
    const scoring = scoringSchema.parse({ type });
    fc.assert(
      fc.property(anyValues, fc.nat(), fc.integer({ min: 0, max: 12 }), (values, pick, to) => {
        const scores = scoreRfm(values, scoring);
        for (const axis of axes) {
          const known = [...values[axis].keys()].filter((i) => !Number.isNaN(values[axis][i]));
          if (known.length === 0) continue;
          const i = known[pick % known.length];
          const after = afterChange(sortedValues(values[axis]), scores[axis].cuts[0].rule, scoring.type);
          const again = scoreRfm({ ...values, [axis]: replaced(values[axis], i, to) }, scoring)[axis].scores;
          const sum = known.reduce((total, k) => total + again[k], 0);
          const from = values[axis][i];
          expect([after.score(from, to), after.sum(from, to)]).toEqual([again[i], sum]);
          for (let score = 2; score <= 5; score++)
            expect(after.reaches(from, to, score)).toBe(again[i] >= score);
        }
      }),
    );
  });
});
