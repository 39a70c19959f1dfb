import { supports } from './environment';

/**
 * Queues the printed page of a sheet of our own: A4 landscape, one page wide, however long. Needs ExcelApi 1.9.
 *
 * @param titleRows Rows repeated on every page, e.g. `1:1`.
 */
export function setUpPage(sheet: Excel.Worksheet, titleRows?: string): void {
  if (!supports('1.9')) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(titleRows);
}
