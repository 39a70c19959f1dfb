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

/** Points of the margins that Excel gives a new sheet: 0.7 and 0.75 inches. */
const usual = { side: 50.4, end: 54 };

/**
 * Queues the printed page of a sheet as Excel makes one, for a sheet of ours that stays to its user. The paper stays: which
 * one a new sheet gets depends on the country. Needs ExcelApi 1.9.
 */
export function clearPage(sheet: Excel.Worksheet): void {
  if (!supports('1.9')) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.portrait;
  pageLayout.zoom = { scale: 100 };
  pageLayout.centerHorizontally = false;
  pageLayout.leftMargin = usual.side;
  pageLayout.rightMargin = usual.side;
  pageLayout.topMargin = usual.end;
  pageLayout.bottomMargin = usual.end;
  // Of a whole sheet, Excel prints what is used.
  pageLayout.setPrintArea(sheet.getRange());
}
