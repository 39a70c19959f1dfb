import { parseAddress, type Sheet, splitSheetAddress } from '../model';
import { number, record, text, word } from './arguments';
import { type ExcelClass, type Handle, type HostContext, type Member, open } from './excel-class';
import { keptClass } from './kept-properties';
import { method, object, property } from './member';
import { HostError } from './host-error';
import { rangeClass } from './range';
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

const unitPoints = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
/** Points: 0.7 in and 0.75 in. */
const margins = { Left: 50.4, Right: 50.4, Top: 54, Bottom: 54, Header: 21.6, Footer: 21.6 };

/** Excel.HeaderFooter. */
const headerFooterClass = keptClass('HeaderFooter', {
  LeftHeader: ['1.9', ''],
  CenterHeader: ['1.9', ''],
  RightHeader: ['1.9', ''],
  LeftFooter: ['1.9', ''],
  CenterFooter: ['1.9', ''],
  RightFooter: ['1.9', ''],
});

/** Excel.HeaderFooterGroup: the same above and below every page. */
const headersFootersClass: ExcelClass<Sheet> = {
  name: 'HeaderFooterGroup',
  members: {
    State: property(
      '1.9',
      () => 'Default',
      (_sheet, given) => {
        if (text(given) !== 'Default') throw unsupported();
      },
    ),
    UseSheetMargins: kept('HeadersFooters.UseSheetMargins', true),
    UseSheetScale: kept('HeadersFooters.UseSheetScale', true),
    DefaultForAllPages: object('1.9', ({ pageLayout: properties }) =>
      open(headerFooterClass, {
        properties,
        path: 'HeadersFooters.DefaultForAllPages',
        changed: () => undefined,
      }),
    ),
  },
};

/** The range a setting speaks of, if it was set. */
function keptRange(sheet: Sheet, name: string, { workbook }: HostContext): Handle | null {
  const address = sheet.pageLayout[name];
  if (typeof address !== 'string') return null;
  const area = parseAddress(splitSheetAddress(address).rest);
  return area && workbook.sheets.includes(sheet) ? open(rangeClass, { sheet, area }) : null;
}

const unsupported = () =>
  new HostError('NotImplemented', 'Only headers and footers that are the same on every page are kept.');

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
    HeadersFooters: object('1.9', (sheet) => open(headersFootersClass, sheet)),
    GetPrintAreaOrNullObject: method('1.9', (sheet, _args, context) =>
      keptRange(sheet, 'PrintArea', context),
    ),
    GetPrintTitleRowsOrNullObject: method('1.9', (sheet, _args, context) =>
      keptRange(sheet, 'PrintTitleRows', context),
    ),
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
      const points = unitPoints[word(unit, ['Points', 'Inches', 'Centimeters'])];
      for (const [side, length] of Object.entries(record(options)))
        sheet.pageLayout[`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`] = number(length) * points;
    }),
  },
};
