import type { HeaderFooter, NamedRange, PageSetup, PaperSize, Sheet as FileSheet } from 'hucre';
import { formatAddress, parseAddress, quotedSheetName, type Sheet, splitSheetAddress } from '../../model';

const papers: readonly PaperSize[] = [
  'letter',
  'legal',
  'a3',
  'a4',
  'a5',
  'b4',
  'b5',
  'executive',
  'tabloid',
];

/** Margins by Office.js name, in points; a file has inches. */
const margins = {
  LeftMargin: 'left',
  RightMargin: 'right',
  TopMargin: 'top',
  BottomMargin: 'bottom',
  HeaderMargin: 'header',
  FooterMargin: 'footer',
} as const;
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const inches = (points: number): number => Math.round((points / 72) * 10_000) / 10_000;

/** The printed page of a sheet, as far as something other than Excel's usual was asked for. */
export function filePageSetup({ pageLayout }: Sheet): PageSetup | undefined {
  const { Orientation, PaperSize: size, Zoom } = pageLayout;
  const paper = papers.find((one) => one === String(size).toLowerCase());
  const fit = fitOf(Zoom);
  const own = Object.entries(margins).flatMap(([name, side]) => {
    const points = pageLayout[name];
    return typeof points === 'number' ? [[side, inches(points)] as const] : [];
  });
  const scale = typeof Zoom === 'object' && Zoom !== null && 'scale' in Zoom ? Number(Zoom.scale) : 100;
  const setup: PageSetup = {
    ...(Orientation === 'Landscape' && { orientation: 'landscape' }),
    ...(paper && { paperSize: paper }),
    ...(fit && { fitToPage: true, ...fit }),
    ...(!fit && scale !== 100 && { scale }),
    ...(own.length > 0 && { margins: { ...usualMargins, ...Object.fromEntries(own) } }),
    ...(pageLayout.PrintGridlines === true && { showGridLines: true }),
    ...(pageLayout.PrintHeadings === true && { showRowColHeaders: true }),
    ...(pageLayout.CenterHorizontally === true && { horizontalCentered: true }),
    ...(pageLayout.CenterVertically === true && { verticalCentered: true }),
  };
  return Object.keys(setup).length > 0 ? setup : undefined;
}

/** Print area and repeated lines are names of their own in a file. hucre would leave out the quotes around sheets that need them. */
export function printNames(sheet: Sheet): NamedRange[] {
  const on = (name: string): string[] => {
    const address = absolute(sheet.pageLayout[name]);
    return address === undefined ? [] : [`${quotedSheetName(sheet.name)}!${address}`];
  };
  const names = {
    '_xlnm.Print_Area': on('PrintArea'),
    '_xlnm.Print_Titles': [...on('PrintTitleColumns'), ...on('PrintTitleRows')],
  };
  return Object.entries(names).flatMap(([name, ranges]) =>
    ranges.length > 0 ? [{ name, range: ranges.join(','), scope: sheet.name }] : [],
  );
}

/** `Summary!A1:K9` → `$A$1:$K$9`, as a file says it: the sheet is known there. */
function absolute(kept: unknown): string | undefined {
  const area =
    typeof kept === 'string' ? parseAddress(splitSheetAddress(kept).rest.replaceAll('$', '')) : undefined;
  return area && formatAddress(area, true);
}

/** Pages across and down; 0 = as many as it takes. */
function fitOf(zoom: unknown): { fitToWidth: number; fitToHeight: number } | undefined {
  if (typeof zoom !== 'object' || zoom === null) return undefined;
  const across = 'horizontalFitToPages' in zoom ? Number(zoom.horizontalFitToPages) : 0;
  const down = 'verticalFitToPages' in zoom ? Number(zoom.verticalFitToPages) : 0;
  return across > 0 || down > 0 ? { fitToWidth: across || 0, fitToHeight: down || 0 } : undefined;
}

const everyPage = 'HeadersFooters.DefaultForAllPages';
const parts = { L: 'Left', C: 'Center', R: 'Right' } as const;

/** What stands above and below every printed page: `&Lleft&Ccentre&Rright`. */
export function fileHeaderFooter({ pageLayout }: Sheet): HeaderFooter | undefined {
  const line = (where: 'Header' | 'Footer') =>
    Object.entries(parts)
      .map(([letter, side]) => {
        const text = pageLayout[`${everyPage}.${side}${where}`];
        return typeof text === 'string' && text !== '' ? `&${letter}${text}` : '';
      })
      .join('');
  const [oddHeader, oddFooter] = [line('Header'), line('Footer')];
  if (oddHeader + oddFooter === '') return undefined;
  return { ...(oddHeader && { oddHeader }), ...(oddFooter && { oddFooter }) };
}

function modelHeaderFooter(file: HeaderFooter | undefined): Sheet['pageLayout'] {
  const lines = { Header: file?.oddHeader ?? '', Footer: file?.oddFooter ?? '' };
  return Object.fromEntries(
    Object.entries(lines).flatMap(([where, line]) =>
      [...line.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)].map(([, letter = 'C', text = '']) => [
        `${everyPage}.${letter === 'L' ? parts.L : letter === 'R' ? parts.R : parts.C}${where}`,
        text,
      ]),
    ),
  );
}

/** What a file says of a sheet's printed page, by Office.js names. */
export function modelPageLayout(
  sheetName: string,
  { pageSetup: setup, headerFooter }: Pick<FileSheet, 'pageSetup' | 'headerFooter'>,
): Sheet['pageLayout'] {
  const on = (address: string) => `${quotedSheetName(sheetName)}!${address.replaceAll('$', '')}`;
  const own = Object.entries(margins).flatMap(([name, side]) => {
    const file = setup?.margins?.[side];
    return file === undefined || file === usualMargins[side]
      ? []
      : [[name, Math.round(file * 7200) / 100] as const];
  });
  return {
    ...modelHeaderFooter(headerFooter),
    ...Object.fromEntries(own),
    ...(setup?.orientation === 'landscape' && { Orientation: 'Landscape' }),
    ...(setup?.paperSize && { PaperSize: officePaper(setup.paperSize) }),
    ...(setup?.fitToPage && {
      Zoom: {
        ...(setup.fitToWidth && { horizontalFitToPages: setup.fitToWidth }),
        ...(setup.fitToHeight && { verticalFitToPages: setup.fitToHeight }),
      },
    }),
    ...(!setup?.fitToPage && setup?.scale && setup.scale !== 100 && { Zoom: { scale: setup.scale } }),
    ...(setup?.printArea && { PrintArea: on(setup.printArea) }),
    ...(setup?.printTitlesRow && { PrintTitleRows: on(setup.printTitlesRow) }),
    ...(setup?.printTitlesColumn && { PrintTitleColumns: on(setup.printTitlesColumn) }),
    ...(setup?.showGridLines && { PrintGridlines: true }),
    ...(setup?.showRowColHeaders && { PrintHeadings: true }),
    ...(setup?.horizontalCentered && { CenterHorizontally: true }),
    ...(setup?.verticalCentered && { CenterVertically: true }),
  };
}

/** `a4` → `A4`, `letter` → `Letter`. */
const officePaper = (paper: PaperSize): string => paper.charAt(0).toUpperCase() + paper.slice(1);
