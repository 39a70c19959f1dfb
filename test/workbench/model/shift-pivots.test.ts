import {
  addAxisField,
  addDataField,
  addPivot,
  areaOf,
  createWorkbook,
  deleteCells,
  enterValues,
  insertCells,
  type Pivot,
  readValues,
  type Sheet,
  type Workbook,
} from '../../../src/workbench/model';

const rows = (row: number, rowCount = 1) => areaOf(row, 0, rowCount, 16_384);
const columns = (column: number, columnCount = 1) => areaOf(0, column, 1_048_576, columnCount);

/** A pivot at B3 of a sheet of its own. */
function withPivot(): { workbook: Workbook; sheet: Sheet; pivot: Pivot } {
  const workbook = createWorkbook(['Data', 'Summary']);
  const [data, sheet] = workbook.sheets;
  const area = areaOf(0, 0, 4, 2);
  const cells = [
    ['Tier', 'Amount'],
    ['High', 5],
    ['Low', 2],
    ['High', 1],
  ];
  enterValues(workbook, data, area, cells, 'user');
  const pivot = addPivot(
    workbook,
    sheet,
    'P',
    { kind: 'range', sheetId: data.id, area },
    { row: 2, column: 1 },
  );
  addAxisField(workbook, sheet, pivot, 'rows', 'Tier');
  addDataField(workbook, sheet, pivot, 'Amount');
  return { workbook, sheet, pivot };
}

it('a pivot moves with rows and columns inserted or deleted before it', () => {
  const { workbook, sheet, pivot } = withPivot();
  const cells = readValues(sheet.cells, pivot.area);
  insertCells(workbook, sheet, rows(0, 3), 'Down', 'user');
  insertCells(workbook, sheet, columns(0), 'Right', 'user');
  expect(pivot.place).toEqual({ row: 5, column: 2 });
  expect(readValues(sheet.cells, pivot.area)).toEqual(cells);
  deleteCells(workbook, sheet, rows(1), 'Up', 'user');
  expect(pivot.area).toMatchObject({ row: 4, column: 2 });
  expect(readValues(sheet.cells, pivot.area)).toEqual(cells);
});

it('stays where rows below it are inserted', () => {
  const { workbook, sheet, pivot } = withPivot();
  const { area } = pivot;
  insertCells(workbook, sheet, rows(area.row + area.rowCount), 'Down', 'user');
  expect(pivot.area).toEqual(area);
});

it('refuses rows within it, columns within it, and cells above a part of it', () => {
  const { workbook, sheet } = withPivot();
  const refused = [
    () => insertCells(workbook, sheet, rows(3), 'Down', 'user'),
    () => deleteCells(workbook, sheet, rows(3), 'Up', 'user'),
    () => insertCells(workbook, sheet, columns(2), 'Right', 'user'),
    () => insertCells(workbook, sheet, areaOf(0, 1, 1, 1), 'Down', 'user'),
  ];
  for (const job of refused) expect(job).toThrow(/PivotTable/);
});

it('goes with all rows it stands on', () => {
  const { workbook, sheet } = withPivot();
  deleteCells(workbook, sheet, rows(0, 20), 'Up', 'user');
  expect(sheet.pivots).toEqual([]);
});
