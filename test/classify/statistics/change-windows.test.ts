import fc from 'fast-check';
import { type CutModel, windowsAfter, windowsByGroup } from '../../../src/classify/statistics/change-windows';
import { changedList, valueChange } from '../../../src/classify/statistics/changed-list';
import { cutBounds } from '../../../src/classify/statistics/cut-bounds';
import { type CutWindow, widthOf } from '../../../src/classify/statistics/cut-window';
import {
  type DistinctValues,
  distinctValues,
  withReplaced,
} from '../../../src/classify/statistics/distinct-values';
import { breaksOf } from '../../../src/classify/statistics/natural-breaks';
import { runningSums, squaredDistances, sumsBetween } from '../../../src/classify/statistics/value-sums';

function modelOf(counted: DistinctValues, groups: number): CutModel {
  const between = sumsBetween(runningSums(counted));
  const within = (from: number, to: number): number => squaredDistances(between(from, to)).high;
  const { values } = counted;
  return {
    values,
    between,
    bounds: cutBounds(values.length, groups, within),
    fewer: () => cutBounds(values.length, groups - 1, within),
  };
}

/** Where the best cuts of the changed list are, and how good they are. */
function bestAfter(after: DistinctValues, groups: number): { cuts: number[]; cost: number } {
  const cuts = breaksOf(after, groups).map((value) => after.values.indexOf(value));
  const between = sumsBetween(runningSums(after));
  const ends = [0, ...cuts, after.values.length];
  const costs = ends.slice(1).map((end, k) => squaredDistances(between(ends[k], end)).high);
  return { cuts, cost: costs.reduce((sum, own) => sum + own, 0) };
}

const value = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 1, 39, 40, 1000, 1003));

describe('windowsAfter and windowsByGroup', () => {
  it('hold the best cuts after a change, those by group all in one way', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { minLength: 8, maxLength: 14 }),
        fc.array(value, { maxLength: 4 }),
        fc.integer({ min: 2, max: 5 }),
        fc.nat(),
        value,
        (different, more, groups, pick, come) => {
          const counted = distinctValues(Float64Array.from([...different, ...more]).sort());
          const gone = counted.values[pick % counted.values.length];
          if (gone === come) return;
          const { cuts, cost } = bestAfter(withReplaced(counted, gone, come), groups);
          const model = modelOf(counted, groups);
          const change = valueChange(counted, gone, come);
          const { after } = changedList(counted.values.length, model.between, change);
          const holds = (windows: readonly CutWindow[]): boolean =>
            cuts.every((cut, k) => after(windows[k].low).low <= cut && cut <= after(windows[k].high).high);
          const most = cost * (1 + 1e-9);
          expect(holds(windowsAfter(model, most, change))).toBe(true);
          expect(windowsByGroup(model, groups, most, change).some(holds)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are narrow by group where good cuts lie far apart', () => {
    const values = Float64Array.from([...Array(300).keys(), 1e6]);
    const counted = { values, counts: new Float64Array(301).fill(1) };
    const model = modelOf(counted, 4);
    // As good: the value with the giant and the others in three groups, or the value alone and the others in two.
    const come = 1e6 - Math.sqrt((2 * 300 ** 3 * (1 / 4 - 1 / 9)) / 12);
    const change = valueChange(counted, 250, come);
    const { cost } = bestAfter(withReplaced(counted, 250, come), 4);
    const byGroup = windowsByGroup(model, 4, cost * 1.01, change);
    expect(widthOf(windowsAfter(model, cost * 1.01, change))).toBeGreaterThan(150);
    expect(byGroup).toHaveLength(2);
    expect(widthOf(byGroup.flat())).toBeLessThan(100);
  });
});
