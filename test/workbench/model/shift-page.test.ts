import { addChart, areaOf, createWorkbook, deleteCells, insertCells } from '../../../src/workbench/model';

const rows = (row: number, rowCount = 1) => areaOf(row, 0, rowCount, 16_384);

it('the print area moves with its cells, as the name that it is in Excel', () => {
  const workbook = createWorkbook(['My page']);
  const [sheet] = workbook.sheets;
  sheet.pageLayout.PrintArea = "'My page'!A1:C9";
  insertCells(workbook, sheet, rows(0, 2), 'Down', 'user');
  expect(sheet.pageLayout.PrintArea).toBe("'My page'!A3:C11");
  deleteCells(workbook, sheet, rows(4, 3), 'Up', 'user');
  expect(sheet.pageLayout.PrintArea).toBe("'My page'!A3:C8");
  deleteCells(workbook, sheet, rows(0, 30), 'Up', 'user');
  expect(sheet.pageLayout.PrintArea).toBe("'My page'!A3:C8");
});

it('charts move with the rows and columns they stand on', () => {
  const workbook = createWorkbook(['Page']);
  const [sheet] = workbook.sheets;
  const chart = addChart(workbook, sheet, 'ColumnClustered', { sheet, area: areaOf(0, 0, 3, 2) }, 'Columns');
  Object.assign(chart, { left: 96, top: 60 });
  sheet.rowHeights.set(1, 30);
  insertCells(workbook, sheet, rows(0, 2), 'Down', 'user');
  expect(chart.top).toBe(90);
  insertCells(workbook, sheet, rows(40), 'Down', 'user');
  insertCells(workbook, sheet, areaOf(0, 0, 1_048_576, 1), 'Right', 'user');
  expect([chart.left, chart.top]).toEqual([144, 90]);
  deleteCells(workbook, sheet, rows(3), 'Up', 'user');
  expect(chart.top).toBe(60);
  deleteCells(workbook, sheet, rows(2, 9), 'Up', 'user');
  expect(chart.top).toBe(30);
});
