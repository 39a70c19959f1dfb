import { distinctHistories, thinned } from '../../../src/classify/models/distinct-histories';

describe('distinct histories', () => {
  const summary = {
    repeats: Float64Array.of(2, 0, 2, 0, 1, 0),
    last: Float64Array.of(3, 0, 3, 0, 3, 0),
    age: Float64Array.of(9, 5, 9, 8, 9, 5),
  };
  const rowsOf = ({ weight, repeats, last, age }: ReturnType<typeof distinctHistories>) =>
    Array.from(weight, (n, i) => [
      n,
      repeats.values[repeats.codes[i]],
      last.values[last.codes[i]],
      age.values[age.codes[i]],
    ]);

  test('count equal customers once, sorted', () => {
    const found = distinctHistories(summary);
    expect(found.customers).toBe(6);
    expect(rowsOf(found)).toEqual([
      [2, 0, 0, 5],
      [1, 0, 0, 8],
      [1, 1, 3, 9],
      [2, 2, 3, 9],
    ]);
  });

  test('do not depend on the order of customers', () => {
    const turned = {
      repeats: summary.repeats.toReversed(),
      last: summary.last.toReversed(),
      age: summary.age.toReversed(),
    };
    expect(distinctHistories(turned)).toEqual(distinctHistories(summary));
  });

  test('are thinned evenly, or not at all', () => {
    const all = distinctHistories(summary);
    expect(thinned(all, 4)).toBe(all);
    expect(rowsOf(thinned(all, 2))).toEqual([
      [2, 0, 0, 5],
      [1, 1, 3, 9],
    ]);
    expect(thinned(all, 2).customers).toBe(3);
  });

  test('of nobody are none', () => {
    const nobody = { repeats: new Float64Array(), last: new Float64Array(), age: new Float64Array() };
    expect(rowsOf(distinctHistories(nobody))).toEqual([]);
  });
});
