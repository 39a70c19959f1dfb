import { moneyCell } from '../../../../src/classify/methods/rfm/money-cell';

describe('moneyCell', () => {
  const cell = moneyCell(Float64Array.of(10, 20, 30), 4, 3);

  it('sums the scores, 1 for one whose money is unknown', () => {
    expect(cell.sum).toBe(1 + 1 + 2 + 3);
  });

  it('scores again after customers left and came', () => {
    expect(cell.after(10, 40)).toEqual({ sum: 1 + 1 + 2 + 3, score: 3 });
    expect(cell.after(NaN, undefined)).toEqual({ sum: 1 + 2 + 3, score: 1 });
    expect(cell.after(undefined, NaN)).toEqual({ sum: 1 + 1 + 1 + 2 + 3, score: 1 });
    expect(cell.after(20, undefined)).toEqual({ sum: 1 + 1 + 3, score: 1 });
  });

  it('gives an only customer the worst score', () => {
    expect(moneyCell(new Float64Array(0), 0, 5).after(undefined, 100)).toEqual({ sum: 1, score: 1 });
  });
});
