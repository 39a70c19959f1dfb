import { paretoGroups } from '../../src/workbook/pareto';

it('adds up the revenue of customers, the best first, in groups of the same size', () => {
  expect(paretoGroups(Float64Array.of(5, 80, 10, 5), 4)).toEqual([
    { upTo: 0.25, amount: 80, cumulative: 0.8 },
    { upTo: 0.5, amount: 10, cumulative: 0.9 },
    { upTo: 0.75, amount: 5, cumulative: 0.95 },
    { upTo: 1, amount: 5, cumulative: 1 },
  ]);
});

it('makes no more groups than there are customers, and leaves nobody out', () => {
  const groups = paretoGroups(
    Float64Array.from({ length: 7 }, (_, i) => i + 1),
    3,
  );
  expect(groups.map(({ upTo }) => Math.round(upTo * 7))).toEqual([2, 5, 7]);
  expect(groups.reduce((sum, { amount }) => sum + amount, 0)).toBe(28);
  expect(paretoGroups(Float64Array.of(1, 2), 20)).toHaveLength(2);
  expect(paretoGroups(new Float64Array(0), 20)).toEqual([]);
});

it('counts missing revenue as nothing, and has no curve without revenue', () => {
  expect(paretoGroups(Float64Array.of(Number.NaN, 4), 2)[1]).toEqual({ upTo: 1, amount: 0, cumulative: 1 });
  expect(paretoGroups(Float64Array.of(0, -3), 2)[1].cumulative).toBeNaN();
});

it('may rise above the total where returns come last', () => {
  expect(paretoGroups(Float64Array.of(-10, 60, 50), 3).map(({ cumulative }) => cumulative)).toEqual([
    0.6, 1.1, 1,
  ]);
});
