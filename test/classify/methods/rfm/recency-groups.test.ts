import { recencyGroups } from '../../../../src/classify/methods/rfm/recency-groups';

/** The last two never bought. */
const values = {
  recency: Float64Array.of(50, 10, 20, 30, 40, NaN, NaN),
  frequency: Float64Array.of(5, 1, 2, 3, 4, 0, NaN),
  monetary: Float64Array.of(1, 2, 3, 4, 5, 6, 7),
};
const groups = recencyGroups(values, 3);

describe('recencyGroups', () => {
  it('scores customers by thirds of recency, the latest best, those who never bought worst', () => {
    const { grouping, came, sum } = groups.with(10);
    expect([came, sum]).toEqual([3, 3 + 3 + 2 + 1 + 1 + 1 + 1]);
    expect([1, 2, 3].map((score) => [...grouping.group(score).sorted])).toEqual([[0, 4, 5], [3], [1, 2]]);
    expect([NaN, 50, 30, 20].map((own) => groups.with(own).came)).toEqual([1, 1, 2, 3]);
  });

  it('adds up the scores within groups', () => {
    // Frequency: (unknown, 0, 4, 5), (3), (1, 2). Money: (6, 7), (5), (1), (4), (2), (3).
    expect(groups.with(10).grouping.sums()).toEqual({
      frequency: 1 + 1 + 2 + 3 + 1 + 1 + 3,
      monetary: 1 + 3 + 1 + 1 + 1 + 1 + 1,
    });
  });

  it('finds the groups after one bought again', () => {
    const { grouping, left, came, sum } = groups.changed(50, 5);
    // 5, 10, 20, 30, 40: the customer of day 50 is still found among the worst.
    expect([left, came, sum]).toEqual([1, 3, 3 + 3 + 2 + 1 + 1 + 1 + 1]);
    expect([1, 2, 3].map((score) => [...grouping.group(score).sorted])).toEqual([[0, 3, 4, 5], [2], [1]]);
    expect(groups.changed(50, 4).grouping).toBe(grouping);
  });

  it('finds the groups after one who never bought did', () => {
    const { left, came, sum } = groups.changed(NaN, 5);
    expect([left, came, sum]).toEqual([1, 3, 3 + 3 + 2 + 2 + 1 + 1 + 1]);
  });
});
