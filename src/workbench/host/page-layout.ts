import type { Sheet } from '../model';
import { text } from './arguments';
import type { ExcelClass, Member } from './excel-class';
import { method, property } from './member';
import { rangeArgument, addressOf } from './range-state';

/** A setting of the printed page, kept as given. */
function kept(name: string, usual: unknown): Member<Sheet> {
  return property(
    '1.9',
    (sheet) => sheet.pageLayout[name] ?? usual,
    (sheet, given) => {
      sheet.pageLayout[name] = given;
    },
  );
}

/** Points: 0.7 in and 0.75 in. */
const margins = { Left: 50.4, Right: 50.4, Top: 54, Bottom: 54, Header: 21.6, Footer: 21.6 };

/** Excel.PageLayout. */
export const pageLayoutClass: ExcelClass<Sheet> = {
  name: 'PageLayout',
  members: {
    Orientation: kept('Orientation', 'Portrait'),
    PaperSize: kept('PaperSize', 'A4'),
    Zoom: kept('Zoom', { scale: 100 }),
    CenterHorizontally: kept('CenterHorizontally', false),
    CenterVertically: kept('CenterVertically', false),
    PrintGridlines: kept('PrintGridlines', false),
    PrintHeadings: kept('PrintHeadings', false),
    BlackAndWhite: kept('BlackAndWhite', false),
    PrintOrder: kept('PrintOrder', 'DownThenOver'),
    LeftMargin: kept('LeftMargin', margins.Left),
    RightMargin: kept('RightMargin', margins.Right),
    TopMargin: kept('TopMargin', margins.Top),
    BottomMargin: kept('BottomMargin', margins.Bottom),
    HeaderMargin: kept('HeaderMargin', margins.Header),
    FooterMargin: kept('FooterMargin', margins.Footer),
    SetPrintArea: method('1.9', (sheet, [range], context) => {
      sheet.pageLayout.PrintArea = addressOf(rangeArgument(range, context, sheet));
    }),
    SetPrintTitleRows: method('1.9', (sheet, [range], context) => {
      sheet.pageLayout.PrintTitleRows = addressOf(rangeArgument(range, context, sheet));
    }),
    SetPrintTitleColumns: method('1.9', (sheet, [range], context) => {
      sheet.pageLayout.PrintTitleColumns = addressOf(rangeArgument(range, context, sheet));
    }),
    SetPrintMargins: method('1.9', (sheet, [unit, options]) => {
      sheet.pageLayout.PrintMargins = { unit: text(unit), options };
    }),
  },
};
