import fc from 'fast-check';
import { changedValues } from '../../../src/classify/statistics/changed-values';

describe('changedValues', () => {
  it('is what sorting again gives', () => {
    const small = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(small, { maxLength: 12 }), fc.nat(), fc.option(small), (list, pick, come) => {
        const sorted = Float64Array.from(list).sort();
        const gone = pick % 2 === 0 || list.length === 0 ? undefined : list[pick % list.length];
        const rest = [...sorted];
        if (gone !== undefined) rest.splice(rest.indexOf(gone), 1);
        if (come !== null) rest.push(come);
        const { count, at } = changedValues(sorted, gone, come ?? NaN);
        expect(Array.from({ length: count }, (_, place) => at(place))).toEqual(rest.sort((a, b) => a - b));
      }),
    );
  });
});
