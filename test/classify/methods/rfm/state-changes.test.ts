import { stateChanges } from '../../../../src/classify/methods/rfm/state-changes';
import { stepSearch } from '../../../../src/classify/methods/rfm/step-search';

const rule = { cuts: [], equal: 'below', reversed: false, bins: 5 } as const;
const wholeNumbers = stepSearch('frequency', Float64Array.of(35), rule, false, 0);

describe('stateChanges', () => {
  it('finds each value at which a state becomes another, and the state there', () => {
    const tens = stateChanges(8, (value) => Math.floor(value / 10), Object.is, wholeNumbers);
    expect([0, 1, 2, 3, 4].map(tens)).toEqual([
      { value: 10, state: 1 },
      { value: 20, state: 2 },
      { value: 30, state: 3 },
      { value: 40, state: 4 },
      undefined,
    ]);
  });

  it('looks no further than it is asked, and nowhere twice', () => {
    let asked = 0;
    const count = (value: number): number => {
      asked++;
      return Math.floor(value / 10);
    };
    const tens = stateChanges(8, count, Object.is, wholeNumbers);
    expect(asked).toBe(1);
    tens(0);
    const first = asked;
    tens(0);
    expect(asked).toBe(first);
    tens(1);
    expect(asked).toBeGreaterThan(first);
  });

  it('goes down where less is better', () => {
    const days = stepSearch('recency', Float64Array.of(30), { ...rule, reversed: true }, false, 1);
    const tens = stateChanges(25, (value) => Math.floor(value / 10), Object.is, days);
    expect([0, 1, 2].map(tens)).toEqual([{ value: 19, state: 1 }, { value: 9, state: 0 }, undefined]);
  });
});
