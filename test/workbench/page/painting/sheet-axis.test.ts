import { shownLines } from '../../../../src/workbench/page/painting/sheet-axis';

describe('shownLines', () => {
  it('skips hidden lines both ways', () => {
    const rows = shownLines(new Set([2, 3, 7]));
    expect([0, 1, 2, 3, 4, 5].map(rows.lineAt)).toEqual([0, 1, 4, 5, 6, 8]);
    expect([0, 1, 4, 8].map(rows.placeOf)).toEqual([0, 1, 2, 5]);
  });

  it('begins below frozen lines', () => {
    const rows = shownLines(new Set([0, 1]), 1);
    expect([0, 1].map(rows.lineAt)).toEqual([2, 3]);
    expect(rows.placeOf(3)).toBe(1);
  });
});
