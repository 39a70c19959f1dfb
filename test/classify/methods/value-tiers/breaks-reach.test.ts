import fc from 'fast-check';
import { nextByBreaks } from '../../../../src/classify/methods/value-tiers/breaks-reach';
import { outputOrder } from '../../../../src/classify/output-order';
import { naturalBreaks } from '../../../../src/classify/statistics/natural-breaks';
import { sortedValues } from '../../../../src/classify/statistics/sorted-values';
import { shopCustomers } from '../../../support/shop';

type Format = 'money' | 'integer';

const measureOf = (values: Float64Array, format: Format = 'money') => ({
  values,
  name: { key: 'amount' },
  format,
});
const tierIn = (breaks: readonly number[], value: number): number =>
  breaks.filter((lowest) => lowest > value).length;
const breaksOfValues = (values: Float64Array, tiers: number): number[] =>
  naturalBreaks(sortedValues(values), tiers);
const replaced = (values: Float64Array, from: number, to: number): Float64Array => {
  const others = values.slice();
  others[others.indexOf(from)] = to;
  return others;
};
/** The tier of a customer whose value became another one, by cutting everyone anew. */
const tierAfter = (values: Float64Array, tiers: number, from: number, to: number): number =>
  tierIn(breaksOfValues(replaced(values, from, to), tiers), to);

/** Values of which many are equal, or that lie as far from each other on both sides: cuts that are equally good. */
const few = fc.integer({ min: -3, max: 12 });
const mirrored = fc.constantFrom(0, 1, 15, 29, 30);
const giant = fc.oneof({ weight: 5, arbitrary: few }, { weight: 1, arbitrary: fc.constantFrom(60, 61, 90) });

describe('nextByBreaks', () => {
  it.each([
    ['few values', few],
    ['mirrored values', mirrored],
    ['giants', giant],
  ])('is the least step that leads to a better tier, as trying every step finds it: %s', (_name, value) => {
    const lists = fc.array(value, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 6 }), (list, tiers) => {
        const values = Float64Array.from(list);
        const breaks = breaksOfValues(values, tiers);
        const next = nextByBreaks(measureOf(values, 'integer'), tiers);
        for (const from of new Set(values)) {
          const tier = tierIn(breaks, from);
          if (tier === 0) continue;
          let to = from + 1;
          while (tierAfter(values, tiers, from, to) >= tier) to++;
          expect(next(from, tier)).toEqual({ value: to, target: tierAfter(values, tiers, from, to) });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the least hundredth', () => {
    const values = Float64Array.from(shopCustomers(320, 9), ({ amount }) => amount);
    const breaks = breaksOfValues(values, 3);
    const next = nextByBreaks(measureOf(values), 3);
    for (const from of values) {
      const tier = tierIn(breaks, from);
      const step = next(from, tier);
      if (tier === 0) continue;
      if (!step) throw new Error('no value');
      expect(tierAfter(values, 3, from, step.value)).toBe(step.target);
      expect(step.target).toBeLessThan(tier);
      const less = Math.round(step.value * 100 - 1) / 100;
      if (less > from) expect(tierAfter(values, 3, from, less)).toBe(tier);
    }
  });

  it.each([
    ['hundredths', 20_000, 1],
    ['numbers that are no decimals', 3000, 1 / 3],
    ['whole numbers beyond the exact ones', 3000, 1e14],
  ])('answers everyone below the best tier: %s, %d customers', (_name, count, unit) => {
    const values = Float64Array.from(shopCustomers(count, 4), ({ amount }) => amount * unit);
    const breaks = breaksOfValues(values, 3);
    const next = nextByBreaks(measureOf(values), 3);
    const below = Array.from(outputOrder(values)).filter((i) => tierIn(breaks, values[i]) > 0);
    const answers = below.map((i) => next(values[i], tierIn(breaks, values[i])));
    expect(below.length).toBeGreaterThan(0.9 * count);
    expect(answers.filter((step) => step === undefined)).toEqual([]);
    for (const k of [0, 1, 700, 2000, below.length - 1]) {
      const from = values[below[k]];
      expect(tierAfter(values, 3, from, answers[k]?.value ?? NaN)).toBe(answers[k]?.target);
    }
  });
});
