import fc from 'fast-check';
import { distinctValues, withReplaced } from '../../../src/classify/statistics/distinct-values';

const anyValues = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });

describe('distinctValues', () => {
  it('counts equal values', () => {
    expect(distinctValues(Float64Array.of(-1, -1, 0, 4, 4, 4))).toEqual({
      values: Float64Array.of(-1, 0, 4),
      counts: Float64Array.of(2, 1, 3),
    });
    expect(distinctValues(new Float64Array(0)).values).toHaveLength(0);
  });

  it('are the same whether a value is replaced before or after', () => {
    fc.assert(
      fc.property(anyValues, fc.nat(), fc.integer({ min: -7, max: 7 }), (list, pick, to) => {
        const sorted = Float64Array.from(list).sort();
        const at = pick % list.length;
        const changed = sorted.map((own, k) => (k === at ? to : own)).sort();
        expect(withReplaced(distinctValues(sorted), sorted[at], to)).toEqual(distinctValues(changed));
      }),
    );
  });
});
