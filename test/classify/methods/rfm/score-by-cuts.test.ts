import fc from 'fast-check';
import { scoreByCuts, scoreOf } from '../../../../src/classify/methods/rfm/score-by-cuts';

describe('scores by cut points', () => {
  it('put a value on a cut point where the rule says, and nobody knows 1', () => {
    const values = Float64Array.of(1, 5, 9, NaN);
    const score = (equal: 'below' | 'above', reversed: boolean): number[] => [
      ...scoreByCuts(values, { cuts: [5], equal, reversed, bins: 2 }),
    ];
    expect(score('below', false)).toEqual([1, 1, 2, 1]);
    expect(score('above', false)).toEqual([1, 2, 2, 1]);
    expect(score('below', true)).toEqual([2, 2, 1, 1]);
  });

  it('are the same one by one as all at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 6 }),
        fc.constantFrom('below' as const, 'above' as const),
        fc.boolean(),
        (values, list, equal, reversed) => {
          const rule = { cuts: [...list].sort((a, b) => a - b), equal, reversed, bins: list.length + 1 };
          const all = scoreByCuts(Float64Array.from(values), rule);
          expect([...all]).toEqual(values.map((value) => scoreOf(value, rule)));
        },
      ),
    );
  });
});
