import { openFile, saveFile } from '../../../../src/workbench/files';
import { createWorkbook, putValue } from '../../../../src/workbench/model';
import { structureProblems } from '../../../support/xlsx-structure';

it('a sheet is printed after saving and opening as it was set up before', async () => {
  const workbook = createWorkbook(['Tiers now', 'Plain']);
  for (const { cells } of workbook.sheets) putValue(cells, 0, 0, 'x');
  const layout = {
    Orientation: 'Landscape',
    PaperSize: 'A4',
    Zoom: { horizontalFitToPages: 1 },
    PrintTitleRows: "'Tiers now'!1:1",
    PrintTitleColumns: "'Tiers now'!A:A",
    PrintArea: "'Tiers now'!A1:K40",
    LeftMargin: 36,
    TopMargin: 28.8,
    CenterHorizontally: true,
    PrintGridlines: true,
    'HeadersFooters.DefaultForAllPages.LeftFooter': '客户分级',
    'HeadersFooters.DefaultForAllPages.RightFooter': 'Page &P of &N',
  };
  workbook.sheets[0].pageLayout = layout;
  const bytes = await saveFile(workbook);
  expect(await structureProblems(bytes)).toEqual([]);
  const again = await openFile(bytes, 'book.xlsx');
  expect(again.sheets[0].pageLayout).toEqual(layout);
  expect(again.sheets[1].pageLayout).toEqual({});
});
