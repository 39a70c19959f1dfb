import { areaOf, sheetColumns, sheetRows } from '../../../../src/workbench/model';
import {
  addCell,
  extendTo,
  selectAreas,
  selectCell,
  selectColumns,
  selectRows,
} from '../../../../src/workbench/page/grid/selection';

describe('selections', () => {
  it('reach from the active cell in any direction', () => {
    const selection = extendTo(extendTo(selectCell({ row: 5, column: 5 }), { row: 9, column: 9 }), {
      row: 3,
      column: 4,
    });
    expect(selection.areas).toEqual([areaOf(3, 4, 3, 2)]);
    expect(selection.activeCell).toEqual({ row: 5, column: 5 });
  });

  it('may have several blocks, of which the last one grows', () => {
    const two = extendTo(addCell(selectCell({ row: 0, column: 0 }), { row: 4, column: 4 }), {
      row: 5,
      column: 6,
    });
    expect(two.areas).toEqual([areaOf(0, 0), areaOf(4, 4, 2, 3)]);
  });

  it('are whole rows and columns, and stay so when they grow', () => {
    expect(selectRows(7, 3).areas).toEqual([areaOf(3, 0, 5, sheetColumns)]);
    const columns = selectColumns(2, 2);
    expect(columns.areas).toEqual([areaOf(0, 2, sheetRows, 1)]);
    expect(extendTo(columns, { row: 0, column: 4 }).areas).toEqual([areaOf(0, 2, sheetRows, 3)]);
  });

  it('taken from the workbook grow from their far corner', () => {
    expect(selectAreas([areaOf(1, 1, 3, 2)], { row: 1, column: 1 }).head).toEqual({ row: 3, column: 2 });
  });
});
