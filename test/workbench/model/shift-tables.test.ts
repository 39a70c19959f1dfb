import {
  addTable,
  areaOf,
  createWorkbook,
  deleteCells,
  enterValues,
  insertCells,
  readValues,
  sheetColumns,
  sheetRows,
} from '../../../src/workbench/model';

/** Id, Name and Total of two customers at B3:D5, in a table. */
function book(language: 'en-US' | 'zh-CN' = 'en-US') {
  const workbook = createWorkbook();
  workbook.language = language;
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const values = [
    ['Id', 'Name', 'Total'],
    ['C1', 'Ann', 10],
    ['C2', 'Bo', 20],
  ];
  enterValues(workbook, sheet, areaOf(2, 1, 3, 3), values, 'user');
  const table = addTable(workbook, sheet, areaOf(2, 1, 3, 3), true);
  const names = () => table.columns.map(({ name }) => name);
  /** Headers in the cells and in the table are the same ones. */
  const headers = () => readValues(sheet.cells, { ...table.area, rowCount: 1 })[0];
  return { workbook, sheet, table, names, headers };
}

const columns = (first: number, count: number) => areaOf(0, first, sheetRows, count);
const rows = (first: number, count: number) => areaOf(first, 0, count, sheetColumns);

describe('sheet columns through a table', () => {
  it.each([
    ['en-US', ['Id', 'Column1', 'Column2', 'Name', 'Total']],
    ['zh-CN', ['Id', '列1', '列2', 'Name', 'Total']],
  ] as const)('that are inserted become columns of it (%s)', (language, expected) => {
    const { workbook, sheet, table, names, headers } = book(language);
    insertCells(workbook, sheet, columns(2, 2), 'Right', 'user');
    expect(table.area).toEqual(areaOf(2, 1, 3, 5));
    expect(names()).toEqual(expected);
    expect(headers()).toEqual(expected);
    expect(table.columns.map(({ id }) => id)).toEqual([1, 4, 5, 2, 3]);
    expect(readValues(sheet.cells, areaOf(3, 1, 1, 5))).toEqual([['C1', '', '', 'Ann', 10]]);
  });

  it('get the next number that is free', () => {
    const { workbook, sheet, names } = book();
    insertCells(workbook, sheet, columns(3, 1), 'Right', 'user');
    insertCells(workbook, sheet, columns(2, 1), 'Right', 'user');
    expect(names()).toEqual(['Id', 'Column2', 'Name', 'Column1', 'Total']);
  });

  it('move it or leave it at its edges', () => {
    const { workbook, sheet, table, names } = book();
    insertCells(workbook, sheet, columns(1, 1), 'Right', 'user');
    insertCells(workbook, sheet, columns(5, 1), 'Right', 'user');
    expect(table.area).toEqual(areaOf(2, 2, 3, 3));
    expect(names()).toEqual(['Id', 'Name', 'Total']);
  });

  it('that are deleted take its columns along, also where they reach beyond it', () => {
    const { workbook, sheet, table, names, headers } = book();
    deleteCells(workbook, sheet, columns(0, 2), 'Left', 'user');
    expect(table.area).toEqual(areaOf(2, 0, 3, 2));
    expect(names()).toEqual(['Name', 'Total']);
    deleteCells(workbook, sheet, columns(1, 4), 'Left', 'user');
    expect(names()).toEqual(['Name']);
    expect(headers()).toEqual(['Name']);
    deleteCells(workbook, sheet, columns(0, 1), 'Left', 'user');
    expect(sheet.tables).toEqual([]);
  });
});

describe('sheet rows through a table', () => {
  it('that are inserted or deleted are rows of it', () => {
    const { workbook, sheet, table, names } = book();
    insertCells(workbook, sheet, rows(3, 2), 'Down', 'user');
    expect(table.area).toEqual(areaOf(2, 1, 5, 3));
    deleteCells(workbook, sheet, rows(4, 2), 'Up', 'user');
    expect(table.area).toEqual(areaOf(2, 1, 3, 3));
    expect(readValues(sheet.cells, areaOf(3, 1, 2, 1))).toEqual([[''], ['C2']]);
    expect(names()).toEqual(['Id', 'Name', 'Total']);
  });

  it('leave it a blank row when all of its rows are deleted, and its header stays while it has rows', () => {
    const { workbook, sheet, table } = book();
    enterValues(workbook, sheet, areaOf(5, 1), [['below']], 'user');
    deleteCells(workbook, sheet, rows(3, 2), 'Up', 'user');
    expect(table.area).toEqual(areaOf(2, 1, 2, 3));
    expect(readValues(sheet.cells, areaOf(3, 1, 2, 1))).toEqual([[''], ['below']]);
    expect(() => deleteCells(workbook, sheet, rows(2, 1), 'Up', 'user')).toThrow(/header row/);
    deleteCells(workbook, sheet, rows(2, 2), 'Up', 'user');
    expect(sheet.tables).toEqual([]);
  });
});
