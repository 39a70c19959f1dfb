import type { Category } from '../../../src/classify';
import { joinCategories } from '../../../src/classify/methods/join-categories';
import { rankedCategories } from '../../../src/classify/methods/ranked-categories';

const listOf = (...keys: string[]): Category[] =>
  rankedCategories(keys.map((key) => ({ key, name: { key } })));
const named = (name: Category['name'], group: number) => ({ key: `${group} ${name.key}` });
const keysOf = (lists: Category[][]) => joinCategories(lists, named).categories.map(({ key }) => key);

describe('joinCategories', () => {
  it('keeps what all groups have, with its ranks', () => {
    const { categories, places } = joinCategories([listOf('a', 'b', 'c'), listOf('a', 'b', 'c')], named);
    expect(categories).toEqual(listOf('a', 'b', 'c'));
    expect(places.map((codes) => [...codes])).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('ranks by place where groups have different numbers of them', () => {
    const { categories, places } = joinCategories([listOf('k1', 'k2'), listOf('k1', 'k2', 'k3')], named);
    expect(categories).toEqual(listOf('k1', 'k2', 'k3'));
    expect([...places[0]]).toEqual([0, 1]);
  });

  it('puts what only some have behind what it follows, and what comes last at the end', () => {
    expect(keysOf([listOf('a', 'b', 'c'), listOf('a', 'x', 'z')])).toEqual(['a', 'x', 'b', 'c', 'z']);
    expect(keysOf([listOf('a', 'b'), listOf('x')])).toEqual(['x', 'a', 'b']);
  });

  it('keeps apart what means something else in each group', () => {
    const other = [{ key: 'a', name: { key: 'another' }, rank: 1 }];
    const { categories, places } = joinCategories([listOf('a', 'b'), other], named);
    expect(categories.map(({ name }) => name.key).sort()).toEqual(['0 a', '1 another', 'b']);
    expect(categories[places[1][0]].name.key).toBe('1 another');
  });
});
