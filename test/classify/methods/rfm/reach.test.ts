import fc from 'fast-check';
import type { Axis, RfmValues } from '../../../../src/classify/methods/rfm/axes';
import { type Reach, reachOn } from '../../../../src/classify/methods/rfm/reach';
import { scoreRfm, scoringSchema } from '../../../../src/classify/methods/rfm/scoring';
import { datasetOfCustomers } from '../../../support/dataset-builder';
import { shopCustomers } from '../../../support/shop';

/** Values of which many are equal, or lie as far from each other on both sides, so that many cuts are equally good. */
const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 15, 29, 30));
const lists = fc.array(
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

const valuesOn = (axis: Axis, list: Float64Array): RfmValues => {
  const none = new Float64Array(list.length);
  return { recency: none, frequency: none, monetary: none, [axis]: list };
};
const replaced = (list: Float64Array, i: number, to: number): Float64Array =>
  list.map((own, k) => (k === i ? to : own));

describe.each(['naturalBreaks', 'quantile', 'rank'])('reachOn: %s', (type) => {
  it.each(['recency', 'frequency', 'monetary'] as const)(
    'is the nearest step of %s with which a score is reached, as trying every step finds it',
    (axis) => {
      fc.assert(
        fc.property(lists, fc.integer({ min: 3, max: 6 }), (list, bins) => {
          const own = Float64Array.from(list);
          const scoring = scoringSchema.parse({ type, bins });
          const before = scoreRfm(valuesOn(axis, own), scoring)[axis];
          const { toScore, toMean } = reachOn(axis, valuesOn(axis, own), before, scoring, {
            soonest: 0,
          });
          const sign = axis === 'recency' ? -1 : 1;
          for (let i = 0; i < own.length; i++) {
            const from = own[i];
            if (Number.isNaN(from)) continue;
            const farthest = axis === 'recency' ? 0 : 31 + bins;
            const steps = Array.from({ length: Math.abs(farthest - from) }, (_, k) => from + sign * (k + 1));
            const after = steps.map((to) => {
              const { scores } = scoreRfm(valuesOn(axis, replaced(own, i, to)), scoring)[axis];
              const sum = scores.reduce((total, score) => total + score, 0);
              return { to, score: scores[i], isMean: scores[i] * own.length >= sum };
            });
            const whole = (found: ReturnType<Reach>): number | undefined =>
              typeof found === 'object' ? sign * Math.ceil(sign * found.value) + 0 : undefined;
            for (let score = before.scores[i] + 1; score <= bins; score++) {
              const expected = after.find((each) => each.score >= score);
              const found = toScore(from, score);
              expect([from, score, whole(found)]).toEqual([from, score, expected?.to]);
              if (expected && axis !== 'monetary')
                expect(found).toEqual({ value: expected.to, score: expected.score });
            }
            const sum = before.scores.reduce((total, score) => total + score, 0);
            if (before.scores[i] * own.length >= sum) continue;
            expect([from, whole(toMean(from, 2))]).toEqual([from, after.find((each) => each.isMean)?.to]);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('reachOn, by natural breaks', () => {
  it('answers every customer of thousands', () => {
    const { lastOrder, orders, amount } = datasetOfCustomers(shopCustomers(5000, 5));
    const values = { recency: lastOrder.map((day) => 45_201 - day), frequency: orders, monetary: amount };
    const scoring = scoringSchema.parse({ type: 'naturalBreaks' });
    const scores = scoreRfm(values, scoring);
    for (const axis of ['recency', 'frequency', 'monetary'] as const) {
      const { toScore } = reachOn(axis, values, scores[axis], scoring, { soonest: 0 });
      const unanswered = Array.from(values[axis].keys()).filter((i) => {
        const own = scores[axis].scores[i];
        return own < 5 && typeof toScore(values[axis][i], own + 1) !== 'object';
      });
      expect(unanswered).toEqual([]);
    }
  });
});
