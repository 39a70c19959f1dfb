import { placesIn, widthOf } from '../../../src/classify/statistics/cut-window';

describe('placesIn', () => {
  it('has each place once, ascending', () => {
    const windows = [
      { low: 7, high: 8 },
      { low: 1, high: 5 },
      { low: 2, high: 3 },
      { low: 5, high: 6 },
    ];
    expect(placesIn(windows)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(placesIn(windows.slice(0, 1))).toEqual([7, 8]);
    expect(placesIn([])).toEqual([]);
  });
});

describe('widthOf', () => {
  it('counts places', () => {
    expect(
      widthOf([
        { low: 7, high: 8 },
        { low: 2, high: 2 },
      ]),
    ).toBe(3);
  });
});
