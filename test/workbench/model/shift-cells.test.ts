import fc from 'fast-check';
import {
  addTable,
  areaOf,
  createWorkbook,
  deleteCells,
  emptyRule,
  addRule,
  enterValue,
  enterValues,
  insertCells,
  readValues,
  type Sheet,
  sheetColumns,
  type Workbook,
} from '../../../src/workbench/model';

function book(): { workbook: Workbook; sheet: Sheet } {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return { workbook, sheet };
}

const rows = (first: number, count: number) => areaOf(first, 0, count, sheetColumns);

describe('inserting and deleting cells', () => {
  it('undo each other, wherever they happen', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.integer({ min: 1, max: 4 }), fc.boolean(), (at, size, down) => {
        const { workbook, sheet } = book();
        const values = Array.from({ length: 6 }, (_, r) =>
          Array.from({ length: 6 }, (_unused, c) => r * 10 + c),
        );
        enterValues(workbook, sheet, areaOf(0, 0, 6, 6), values, 'user');
        const area = down ? areaOf(at, 1, size, 2) : areaOf(1, at, 2, size);
        insertCells(workbook, sheet, area, down ? 'Down' : 'Right', 'user');
        expect(
          readValues(sheet.cells, area)
            .flat()
            .every((value) => value === ''),
        ).toBe(true);
        deleteCells(workbook, sheet, area, down ? 'Up' : 'Left', 'user');
        expect(readValues(sheet.cells, areaOf(0, 0, 6, 6))).toEqual(values);
      }),
    );
  });

  it('carry tables, rules, merged cells, heights and hidden rows along', () => {
    const { workbook, sheet } = book();
    enterValues(
      workbook,
      sheet,
      areaOf(4, 0, 3, 2),
      [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ],
      'user',
    );
    const table = addTable(workbook, sheet, areaOf(4, 0, 3, 2), true);
    const rule = addRule(workbook, sheet, [areaOf(5, 0, 2, 1)], emptyRule('Custom'));
    sheet.merged.push(areaOf(9, 0, 1, 2));
    sheet.rowHeights.set(4, 30);
    sheet.hiddenRows.add(8);
    insertCells(workbook, sheet, rows(5, 2), 'Down', 'user');
    expect(table.area).toEqual(areaOf(4, 0, 5, 2));
    expect(rule.areas).toEqual([areaOf(7, 0, 2, 1)]);
    expect(sheet.merged).toEqual([areaOf(11, 0, 1, 2)]);
    expect([...sheet.rowHeights.keys(), ...sheet.hiddenRows]).toEqual([4, 10]);
    deleteCells(workbook, sheet, rows(0, 2), 'Up', 'user');
    expect(table.area).toEqual(areaOf(2, 0, 5, 2));
    deleteCells(workbook, sheet, rows(0, 20), 'Up', 'user');
    expect([sheet.tables, sheet.conditionalFormats, sheet.merged]).toEqual([[], [], []]);
  });

  it('refuse to tear a table, or to push cells off the sheet', () => {
    const { workbook, sheet } = book();
    enterValues(
      workbook,
      sheet,
      areaOf(4, 0, 2, 2),
      [
        ['a', 'b'],
        [1, 2],
      ],
      'user',
    );
    addTable(workbook, sheet, areaOf(4, 0, 2, 2), true);
    expect(() => insertCells(workbook, sheet, areaOf(0, 1), 'Down', 'user')).toThrow(/part of a table/);
    enterValue(workbook, sheet, 1_048_575, 9, 'last', 'user');
    expect(() => insertCells(workbook, sheet, areaOf(0, 9), 'Down', 'user')).toThrow(/lost/);
    expect(readValues(sheet.cells, areaOf(4, 0, 2, 2))).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
  });
});
