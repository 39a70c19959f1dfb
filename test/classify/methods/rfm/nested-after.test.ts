import fc from 'fast-check';
import { axes, forEachAxis, type RfmValues } from '../../../../src/classify/methods/rfm/axes';
import { nestedAfter, type NestedOutcome } from '../../../../src/classify/methods/rfm/nested-after';
import { scoreNested } from '../../../../src/classify/methods/rfm/scoring-nested';

const anyValuesOf = (value: fc.Arbitrary<number>, most: number) =>
  fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: most }).map((list): RfmValues => ({
    recency: Float64Array.from(list, ([at]) => at),
    frequency: Float64Array.from(list, ([, at]) => at),
    monetary: Float64Array.from(list, ([, , at]) => at),
  }));

const unknown = fc.constant(NaN);
const kinds: [string, fc.Arbitrary<RfmValues>, fc.Arbitrary<number>][] = [
  ['a few values', anyValuesOf(fc.oneof(fc.integer({ min: 0, max: 3 }), unknown), 6), fc.nat({ max: 5 })],
  ['many ties', anyValuesOf(fc.oneof(fc.integer({ min: 0, max: 9 }), unknown), 60), fc.nat({ max: 12 })],
  ['hardly any ties', anyValuesOf(fc.integer({ min: 0, max: 500 }), 120), fc.nat({ max: 600 })],
  [
    'fractions apart by rounding alone',
    anyValuesOf(fc.constantFrom(0.1 + 0.2, 0.3, 0.7 - 0.4, 0.6 / 2, 0.1), 40),
    fc.constantFrom(0.3, 0.1 + 0.2, 0.4),
  ],
];

describe.each(kinds)('nestedAfter: %s', (_name, anyValues, anyValue) => {
  it.each([3, 5, 10])('gives the scores and sums that scoring everyone again gives, %i bins', (bins) => {
    fc.assert(
      fc.property(anyValues, fc.nat(), anyValue, (values, pick, to) => {
        const i = pick % values.recency.length;
        const after = nestedAfter(values, bins);
        const { came } = after.regrouped(values.recency[i], values.recency[i]);
        const outcomes: Record<string, NestedOutcome> = {
          recency: after.afterRecency(i, after.regrouped(values.recency[i], to)),
          frequency: after.afterFrequency(i, after.group(came).changed(values.frequency[i], to)),
          monetary: after.afterMonetary(i, to),
        };
        for (const axis of axes) {
          const changed = values[axis].map((own, k) => (k === i ? to : own));
          const again = scoreNested({ ...values, [axis]: changed }, bins);
          const outcome = outcomes[axis];
          expect({ scores: outcome.scores, sums: outcome.sums() }).toEqual({
            scores: forEachAxis((each) => again[each].scores[i]),
            sums: forEachAxis((each) => again[each].scores.reduce((sum, score) => sum + score, 0)),
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
