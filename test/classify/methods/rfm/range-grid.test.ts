import { cellAt, cellName, rangeGrid, type ScoreBox } from '../../../../src/classify/methods/rfm/range-grid';

const box = (recency: [number, number], rest: [number, number] = [1, 3]): ScoreBox => ({
  recency,
  frequency: rest,
  monetary: rest,
});
const bins = { recency: 3, frequency: 3, monetary: 3 };

describe('a grid of score ranges', () => {
  it('gives each cell to the first entry that covers it, and names gaps and overlaps', () => {
    const { owners, uncovered, overlapping } = rangeGrid([[box([3, 3])], [box([2, 3], [3, 3])]], bins);
    expect(owners[cellAt(bins, 3, 3, 3)]).toBe(0);
    expect(owners[cellAt(bins, 2, 3, 3)]).toBe(1);
    expect(owners[cellAt(bins, 1, 1, 1)]).toBe(2);
    expect(overlapping.map((cell) => cellName(cell, bins))).toEqual(['3-3-3']);
    expect(uncovered).toHaveLength(27 - 9 - 1);
    expect(cellName(uncovered[0], bins)).toBe('1-1-1');
  });

  it('names every cell by its own scores', () => {
    const wide = { recency: 2, frequency: 3, monetary: 4 };
    expect(cellName(cellAt(wide, 2, 1, 4), wide)).toBe('2-1-4');
    expect(new Set(Array.from({ length: 24 }, (_, cell) => cellName(cell, wide))).size).toBe(24);
  });
});
