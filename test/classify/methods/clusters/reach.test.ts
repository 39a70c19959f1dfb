import fc from 'fast-check';
import { stretchOf } from '../../../../src/classify/methods/clusters/reach';

const coordinate = fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4);

describe('the stretch on which a centre is the nearest', () => {
  it('is where it is, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 6 }),
        fc.tuple(coordinate, coordinate),
        fc.constantFrom(0, 1),
        fc.nat(),
        coordinate,
        (list, point, axis, pick, to) => {
          const centres = { values: Float64Array.from(list.flat()), dimensions: 2 };
          const wanted = pick % list.length;
          const stretch = stretchOf(point, axis, wanted, centres);
          const there = point.map((own, d) => (d === axis ? to : own));
          const isInside = stretch !== undefined && to > stretch.from + 1e-9 && to < stretch.to - 1e-9;
          const isOutside = stretch === undefined || to < stretch.from - 1e-9 || to > stretch.to + 1e-9;
          fc.pre(isInside || isOutside);
          const distances = list.map((centre) => Math.hypot(centre[0] - there[0], centre[1] - there[1]));
          const [least, next] = [...distances].sort((a, b) => a - b);
          fc.pre(next - least > 1e-6);
          expect(distances[wanted] === least).toBe(isInside);
        },
      ),
    );
  });
});
