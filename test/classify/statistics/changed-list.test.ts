import fc from 'fast-check';
import { changedList, valueChange } from '../../../src/classify/statistics/changed-list';
import { distinctValues, withReplaced } from '../../../src/classify/statistics/distinct-values';
import { runningSums, sumsBetween } from '../../../src/classify/statistics/value-sums';

const value = fc.integer({ min: 0, max: 15 });

describe('changedList', () => {
  it('has the values and the sums of the list after the change', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 10 }), fc.nat(), value, (list, pick, come) => {
        const counted = distinctValues(Float64Array.from(list).sort());
        const gone = list[pick % list.length];
        if (gone === come) return;
        const change = valueChange(counted, gone, come);
        const changed = changedList(counted.values.length, sumsBetween(runningSums(counted)), change);
        const after = withReplaced(counted, gone, come);
        const places = Array.from({ length: changed.n }, (_, at) => changed.before(at));
        const valuesAfter = places.map((at) => (at === undefined ? come : counted.values[at]));
        expect(valuesAfter).toEqual(Array.from(after.values));
        const between = sumsBetween(runningSums(after));
        for (let from = 0; from <= changed.n; from++) {
          for (let to = from; to <= changed.n; to++)
            expect(changed.between(from, to)).toEqual(between(from, to));
        }
      }),
    );
  });

  it('has cuts where they were, on both sides of a value that is new just there', () => {
    const counted = distinctValues(Float64Array.of(1, 4, 6, 9));
    const between = sumsBetween(runningSums(counted));
    const changed = changedList(4, between, valueChange(counted, 1, 5));
    expect([0, 1, 2, 3, 4].map(changed.after)).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
      { low: 1, high: 2 },
      { low: 3, high: 3 },
      { low: 4, high: 4 },
    ]);
  });
});
