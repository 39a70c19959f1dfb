import { rowsRead } from '../../../src/taskpane/selection/rows-read';
import type { Region } from '../../../src/workbook/region';

const region: Region = {
  sheetId: 'one',
  sheetName: 'Orders',
  address: 'A1:C9',
  firstRow: 2,
  firstColumn: 0,
  rowCount: 20,
  columnCount: 3,
};

describe('rowsRead', () => {
  it('counts the rows below the header', () => {
    expect(rowsRead(region, 3)).toBe(17);
    expect(rowsRead({ ...region, rowCount: 1 }, 3)).toBe(0);
  });

  it('counts only the rows chosen', () => {
    const rows = [
      { firstRow: 2, rowCount: 5 },
      { firstRow: 12, rowCount: 4 },
    ];
    expect(rowsRead({ ...region, rows }, 3)).toBe(6);
  });
});
