import fc from 'fast-check';
import { alongNested } from '../../../../src/classify/methods/rfm/along-nested';
import { nestedAfter, type NestedOutcome } from '../../../../src/classify/methods/rfm/nested-after';
import { scoreNested } from '../../../../src/classify/methods/rfm/scoring-nested';

const bins = 4;
const anyValues = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 9 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => ({
    recency: Float64Array.from(list, ([at]) => at),
    frequency: Float64Array.from(list, ([, at]) => at),
    monetary: Float64Array.from(list, ([, , at]) => at),
  }));

/** The values on the way to an end at which an outcome becomes another, one by one. */
function changesOneByOne(from: number, end: number, outcomeAt: (value: number) => NestedOutcome): number[] {
  const sign = end < from ? -1 : 1;
  const keyOf = (value: number): string => {
    const { scores, sums } = outcomeAt(value);
    return JSON.stringify([scores, sums()]);
  };
  const changes: number[] = [];
  for (let value = from + sign; sign * value <= sign * end; value += sign)
    if (keyOf(value) !== keyOf(value - sign)) changes.push(value);
  return changes;
}

describe('alongNested', () => {
  it('comes to every day and every number of orders from which something else follows', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(), fc.integer({ min: 0, max: 1 }), (values, pick, soonest) => {
        const i = pick % values.recency.length;
        const after = nestedAfter(values, bins);
        const along = alongNested(after, scoreNested(values, bins), soonest);
        const day = values.recency[i];
        const days = changesOneByOne(day, soonest, (to) => after.afterRecency(i, after.regrouped(day, to)));
        expect(Array.from(along.recency(day), ({ value }) => value)).toEqual(expect.arrayContaining(days));

        const { came } = after.regrouped(day, day);
        const orders = values.frequency[i];
        const counts = changesOneByOne(orders, 40, (to) =>
          after.afterFrequency(i, after.group(came).changed(orders, to)),
        );
        expect(Array.from(along.frequency(came, orders), ({ value }) => value)).toEqual(
          expect.arrayContaining(counts),
        );
      }),
    );
  });

  it('finds amounts of money by cents, and nothing where nobody has any', () => {
    const values = {
      recency: Float64Array.of(1, 1),
      frequency: Float64Array.of(1, 1),
      monetary: Float64Array.of(5, NaN),
    };
    const along = alongNested(nestedAfter(values, bins), scoreNested(values, bins), 1);
    expect(along.monetary(bins, 1).nearest(5, (to) => to > 5.2, 0)).toBe(5.21);
    expect(along.monetary(1, 1).nearest(5, () => true, 0)).toBeUndefined();
  });
});
