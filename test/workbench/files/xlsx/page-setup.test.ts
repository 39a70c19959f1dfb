import { openFile, saveFile } from '../../../../src/workbench/files';
import { createWorkbook, putValue } from '../../../../src/workbench/model';

it('a sheet is printed after saving and opening as it was set up before', async () => {
  const workbook = createWorkbook(['Tiers', 'Plain']);
  for (const { cells } of workbook.sheets) putValue(cells, 0, 0, 'x');
  const layout = {
    Orientation: 'Landscape',
    PaperSize: 'A4',
    Zoom: { horizontalFitToPages: 1 },
    PrintTitleRows: 'Tiers!1:1',
  };
  workbook.sheets[0].pageLayout = layout;
  const again = await openFile(await saveFile(workbook), 'book.xlsx');
  expect(again.sheets[0].pageLayout).toEqual(layout);
  expect(again.sheets[1].pageLayout).toEqual({});
});
