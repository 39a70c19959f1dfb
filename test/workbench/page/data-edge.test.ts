import { createWorkbook, putValue, type Sheet } from '../../../src/workbench/model';
import { dataEdge, nextCell, surroundingRegion } from '../../../src/workbench/page/data-edge';

/** Rows of text; a dot is a blank cell. */
function sheetOf(...rows: string[]): Sheet {
  const [sheet] = createWorkbook().sheets;
  if (!sheet) throw new Error('no sheet');
  rows.forEach((row, r) =>
    [...row].forEach((value, c) => value !== '.' && putValue(sheet.cells, r, c, value)),
  );
  return sheet;
}

describe('dataEdge', () => {
  const sheet = sheetOf('aa.b', 'a...', 'a...', '....', 'c...');

  it.each([
    ['to the end of a run', 0, 0, 'right', { row: 0, column: 1 }],
    ['over a gap to the next filled cell', 0, 1, 'right', { row: 0, column: 3 }],
    ['to the edge of the sheet when nothing follows', 0, 3, 'right', { row: 0, column: 16_383 }],
    ['down a run', 0, 0, 'down', { row: 2, column: 0 }],
    ['down over a gap', 2, 0, 'down', { row: 4, column: 0 }],
    ['down to the last row', 4, 0, 'down', { row: 1_048_575, column: 0 }],
    ['back up', 1_048_575, 0, 'up', { row: 4, column: 0 }],
    ['back to the first column', 1, 3, 'left', { row: 1, column: 0 }],
  ] as const)('goes %s', (_, row, column, direction, expected) => {
    expect(dataEdge(sheet, row, column, direction)).toEqual(expected);
  });

  it('stays on the sheet', () => {
    expect(nextCell({ row: 0, column: 0 }, 'up')).toEqual({ row: 0, column: 0 });
    expect(dataEdge(sheetOf(), 5, 5, 'left')).toEqual({ row: 5, column: 0 });
  });
});

describe('surroundingRegion', () => {
  it('grows to the blank rows and columns around, corners included', () => {
    const sheet = sheetOf('.....', '.ab..', '...c.', '.....', '.d...');
    expect(surroundingRegion(sheet, 1, 1)).toEqual({ row: 1, column: 1, rowCount: 2, columnCount: 3 });
    expect(surroundingRegion(sheet, 4, 4)).toEqual({ row: 4, column: 4, rowCount: 1, columnCount: 1 });
  });
});
