import fc from 'fast-check';
import { replacedValue } from '../../../src/classify/statistics/replaced-value';

describe('replacedValue', () => {
  it('is what sorting again gives', () => {
    const value = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.nat(), value, (list, pick, to) => {
        const sorted = Float64Array.from(list).sort();
        const place = pick % sorted.length;
        const at = replacedValue(sorted, sorted[place], to);
        const again = sorted.with(place, to).sort();
        expect(Array.from(sorted, (_, k) => at(k))).toEqual([...again]);
      }),
    );
  });
});
