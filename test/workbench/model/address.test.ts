import fc from 'fast-check';
import {
  areaOf,
  columnIndex,
  columnName,
  formatAddress,
  formatSheetAddress,
  parseAddress,
  sheetColumns,
  sheetRows,
  splitSheetAddress,
} from '../../../src/workbench/model';

describe('addresses', () => {
  it.each([
    ['B2', areaOf(1, 1)],
    ['$A$1:C9', areaOf(0, 0, 9, 3)],
    ['C9:A1', areaOf(0, 0, 9, 3)],
    ['A:C', areaOf(0, 0, sheetRows, 3)],
    ['2:3', areaOf(1, 0, 2, sheetColumns)],
    ['XFD1048576', areaOf(sheetRows - 1, sheetColumns - 1)],
  ])('%s', (text, area) => {
    expect(parseAddress(text)).toEqual(area);
  });

  it.each(['', 'A', '1', 'XFE1', 'A1048577', 'A0', 'A1:B', 'A1:B2:C3', 'Table1[x]', '客户'])(
    '%p is none',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  it('are read as they are written', () => {
    const line = (max: number) => fc.tuple(fc.nat(max - 1), fc.nat(max - 1));
    fc.assert(
      fc.property(line(sheetRows), line(sheetColumns), ([top, bottom], [left, right]) => {
        const area = areaOf(
          Math.min(top, bottom),
          Math.min(left, right),
          Math.abs(top - bottom) + 1,
          Math.abs(left - right) + 1,
        );
        expect(parseAddress(formatAddress(area))).toEqual(area);
        expect(parseAddress(formatAddress(area, true))).toEqual(area);
        expect(columnIndex(columnName(left))).toBe(left);
      }),
    );
  });

  it('quote sheet names that need it', () => {
    expect(formatSheetAddress('Sheet1', areaOf(0, 0))).toBe('Sheet1!A1');
    expect(formatSheetAddress("It's 1", areaOf(0, 0))).toBe("'It''s 1'!A1");
    expect(formatSheetAddress('客户分级', areaOf(0, 0))).toBe('客户分级!A1');
    expect(formatSheetAddress('A1', areaOf(0, 0))).toBe("'A1'!A1");
    expect(splitSheetAddress("'It''s 1'!A1:B2")).toEqual({ sheetName: "It's 1", rest: 'A1:B2' });
  });
});
