import { nextByBreaks } from '../../../../src/classify/methods/value-tiers/breaks-reach';
import { naturalBreaks } from '../../../../src/classify/statistics/natural-breaks';
import { sortedValues } from '../../../../src/classify/statistics/sorted-values';
import { shopCustomers } from '../../../support/shop';

const values = Float64Array.from(shopCustomers(320, 9), ({ amount }) => amount);
const measure = { values, name: { key: 'amount' }, format: 'money' as const };
const breaks = naturalBreaks(sortedValues(values), 3);
const tierOf = (value: number): number => breaks.filter((lowest) => lowest > value).length;
/** Customers below the best tier, most valuable first. */
const below = Array.from(values)
  .filter((value) => tierOf(value) > 0)
  .sort((a, b) => b - a);

describe('nextByBreaks', () => {
  it('is the least of the values tried that leads to a better tier', () => {
    const next = nextByBreaks(measure, 3, {});
    const tierAfter = (from: number, to: number): number => {
      const others = Array.from(values);
      others[others.indexOf(from)] = to;
      return naturalBreaks(Float64Array.from(others).sort(), 3).filter((lowest) => lowest > to).length;
    };
    for (const from of below) {
      const step = next(from, tierOf(from));
      if (!step || 'begins' in step) throw new Error('no value');
      expect(tierAfter(from, step.value)).toBe(step.target);
      expect(step.target).toBeLessThan(tierOf(from));
      const less = Math.round(step.value * 100 - 1) / 100;
      if (less > from) expect(tierAfter(from, less)).toBe(tierOf(from));
    }
  });

  it.each([0, 2e5])('says where the next tier begins today, after %d sums of squares', (work) => {
    const next = nextByBreaks(measure, 3, { work });
    const steps = below.map((from) => next(from, tierOf(from)));
    const untried = steps.map((step) => step !== undefined && 'begins' in step);
    const first = untried.indexOf(true);
    expect(first > 0).toBe(work > 0);
    expect(untried.slice(first)).not.toContain(false);
    expect(steps.at(-1)).toEqual({ begins: breaks[0], next: 1 });
    const half = nextByBreaks(measure, 3, { work, share: 0.5 });
    const others = below.map((from) => half(from, tierOf(from)));
    expect(others.findIndex((step) => step !== undefined && 'begins' in step) < first).toBe(work > 0);
  });

  it('is within a hundredth of the least where not everybody’s can be found', () => {
    const least = nextByBreaks(measure, 3, {});
    const near = nextByBreaks(measure, 3, { work: 4e6 });
    const needs = below.flatMap((from) => {
      const [exact, rough] = [least, near].map((next) => next(from, tierOf(from)));
      if (!exact || !rough || 'begins' in exact || 'begins' in rough) return [];
      return [{ exact: exact.value - from, rough: rough.value - from }];
    });
    expect(needs.length).toBeGreaterThan(100);
    // Where a smaller value does not do though an even smaller one does, the search may end at either.
    const isNear = ({ exact, rough }: { exact: number; rough: number }): boolean =>
      rough >= exact - 1e-9 && rough <= exact * 1.0102 + 0.011;
    expect(needs.filter(isNear).length / needs.length).toBeGreaterThan(0.95);
    expect(needs.some(({ exact, rough }) => rough > exact)).toBe(true);
  });
});
