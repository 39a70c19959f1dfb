import { stateChanges } from '../../../../src/classify/methods/rfm/state-changes';
import { stepSearch } from '../../../../src/classify/methods/rfm/step-search';

const rule = { cuts: [], equal: 'below', reversed: false, bins: 5 } as const;
const wholeNumbers = stepSearch('frequency', Float64Array.of(35), rule, false, 0);
const tensOf = (value: number): number => Math.floor(value / 10);

describe('stateChanges', () => {
  it('finds each value at which a state becomes another, and the state there', () => {
    const tens = stateChanges(8, tensOf, Object.is, wholeNumbers);
    const all = [10, 20, 30, 40].map((value) => ({ value, state: value / 10 }));
    expect([...tens]).toEqual(all);
    expect([...tens]).toEqual(all);
  });

  it('looks no further than it is asked, and nowhere twice', () => {
    let asked = 0;
    const tens = stateChanges(8, (value) => tensOf(value + 0 * asked++), Object.is, wholeNumbers);
    expect(asked).toBe(1);
    const firstOf = <T>([first]: Iterable<T>): T => first;
    firstOf(tens);
    const first = asked;
    expect(firstOf(tens)).toEqual({ value: 10, state: 1 });
    expect(asked).toBe(first);
    expect([...tens]).toHaveLength(4);
    expect(asked).toBeGreaterThan(first);
    const all = asked;
    expect([...tens]).toHaveLength(4);
    expect(asked).toBe(all);
  });

  it('goes down where less is better', () => {
    const days = stepSearch('recency', Float64Array.of(30), { ...rule, reversed: true }, false, 1);
    expect([...stateChanges(25, tensOf, Object.is, days)]).toEqual([
      { value: 19, state: 1 },
      { value: 9, state: 0 },
    ]);
  });
});
