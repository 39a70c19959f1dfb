import { addressOf, type Block } from './address';
import { supports } from './environment';

/** How a sheet of our own is printed. */
export interface PrintedPage {
  orientation: 'landscape' | 'portrait';
  /** Rows repeated on every page, e.g. `$1:$1`. */
  titleRows?: string | undefined;
  /** What is printed; absent for everything. */
  area?: Block | undefined;
}

/** Points of paper left blank on each side: about half an inch. */
const margin = 36;

/** Queues the printed page of a sheet of our own: A4, one page wide, however long. Needs ExcelApi 1.9. */
export function setUpPage(sheet: Excel.Worksheet, { orientation, titleRows, area }: PrintedPage): void {
  if (!supports('1.9')) return;
  const { pageLayout } = sheet;
  pageLayout.orientation =
    orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = margin;
  pageLayout.rightMargin = margin;
  pageLayout.topMargin = margin;
  pageLayout.bottomMargin = margin;
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(titleRows);
  if (area) pageLayout.setPrintArea(addressOf(area));
}
