import { poolCategories, sidesWithin } from '../../../../src/classify/methods/matrix/pool-categories';
import { rankedCategories } from '../../../../src/classify/methods/ranked-categories';

const column = {
  kind: 'category' as const,
  key: 'a.group',
  header: { key: 'group' },
  categories: rankedCategories(['a', 'b', 'c', 'd'].map((key) => ({ key, name: { key } }))),
  codes: Uint16Array.of(0, 1, 1, 2, 3, 3, 3),
};

describe('poolCategories', () => {
  it('keeps the largest categories in their order', () => {
    const { column: kept, pooled } = poolCategories(column, 3);
    expect(kept.categories.map(({ key }) => key)).toEqual(['b', 'd', 'other']);
    expect([...kept.codes]).toEqual([2, 0, 0, 2, 1, 1, 1]);
    expect(pooled).toBe(2);
  });

  it('leaves few categories alone', () => {
    expect(poolCategories(column, 4)).toEqual({ column, pooled: 0 });
  });
});

describe('sidesWithin', () => {
  it('cuts the longer side, or both', () => {
    expect(sidesWithin(3, 8, 65_536)).toEqual({ rows: 3, columns: 8 });
    expect(sidesWithin(10, 9000, 65_536)).toEqual({ rows: 10, columns: 6553 });
    expect(sidesWithin(9000, 10, 65_536)).toEqual({ rows: 6553, columns: 10 });
    expect(sidesWithin(5000, 9000, 65_536)).toEqual({ rows: 256, columns: 256 });
  });
});
