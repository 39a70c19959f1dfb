import fc from 'fast-check';
import { argsort } from '../../../src/classify/statistics/argsort';

const byRule = (values: Float64Array): number[] =>
  [...values.keys()].sort((a, b) => {
    if (Number.isNaN(values[a]) || Number.isNaN(values[b])) {
      return Number(Number.isNaN(values[a])) - Number(Number.isNaN(values[b])) || a - b;
    }
    return values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b;
  });

describe('argsort', () => {
  it('sorts positions, few or many, stably', () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, -1, NaN, Infinity, -Infinity));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.constantFrom(1, 30), (list, repeat) => {
        const values = Float64Array.from(Array.from({ length: repeat }, () => list).flat());
        expect([...argsort(values)]).toEqual(byRule(values));
      }),
    );
  });

  it('sorts many different numbers', () => {
    const values = Float64Array.from(
      { length: 20_000 },
      (_, i) => Math.sin(i * 12.9898) * 10 ** ((i % 21) - 10),
    );
    expect([...argsort(values)]).toEqual(byRule(values));
  });

  it.each([
    ['whole numbers', (i: number) => ((i * 7919) % 20_011) - 9000],
    ['cents', (i: number) => ((i * 7919) % 20_011) / 100],
    ['numbers of 32 bits', (i: number) => ((i * 7919) % 20_011) * 214_000 - 2 ** 31],
    ['numbers beyond 32 bits', (i: number) => ((i * 7919) % 20_011) * 300_000],
    ['nothing but NaN', () => NaN],
  ])('sorts many %s, some of them equal or missing', (_, valueAt) => {
    const values = Float64Array.from({ length: 30_000 }, (_, i) => (i % 101 === 3 ? NaN : valueAt(i)));
    expect([...argsort(values)]).toEqual(byRule(values));
  });
});
