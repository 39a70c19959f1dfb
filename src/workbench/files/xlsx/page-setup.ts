import type { PageSetup, PaperSize } from 'hucre';
import type { Sheet } from '../../model';

const papers: readonly PaperSize[] = ['letter', 'legal', 'a3', 'a4', 'a5'];

/** The printed page of a sheet, as far as something other than Excel's usual was asked for. */
export function filePageSetup({ pageLayout }: Sheet): PageSetup | undefined {
  const { Orientation, PaperSize: size, Zoom, PrintTitleRows } = pageLayout;
  const paper = papers.find((one) => one === String(size).toLowerCase());
  const fit = fitOf(Zoom);
  const rows = typeof PrintTitleRows === 'string' ? /!\D*(\d+)(?::\D*(\d+))?$/.exec(PrintTitleRows) : null;
  const setup: PageSetup = {
    ...(Orientation === 'Landscape' && { orientation: 'landscape' }),
    ...(paper && { paperSize: paper }),
    ...(fit && { fitToPage: true, ...fit }),
    ...(rows && { printTitlesRow: `$${rows[1] ?? ''}:$${rows[2] ?? rows[1] ?? ''}` }),
  };
  return Object.keys(setup).length > 0 ? setup : undefined;
}

/** Pages across and down; 0 = as many as it takes. */
function fitOf(zoom: unknown): { fitToWidth: number; fitToHeight: number } | undefined {
  if (typeof zoom !== 'object' || zoom === null) return undefined;
  const across = 'horizontalFitToPages' in zoom ? Number(zoom.horizontalFitToPages) : 0;
  const down = 'verticalFitToPages' in zoom ? Number(zoom.verticalFitToPages) : 0;
  return across > 0 || down > 0 ? { fitToWidth: across || 0, fitToHeight: down || 0 } : undefined;
}

/** What a file says of a sheet's printed page, by Office.js names. */
export function modelPageLayout(sheetName: string, setup: PageSetup | undefined): Sheet['pageLayout'] {
  if (!setup) return {};
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = setup;
  return {
    ...(orientation === 'landscape' && { Orientation: 'Landscape' }),
    ...(paperSize && { PaperSize: paperSize.length === 2 ? paperSize.toUpperCase() : paperSize }),
    ...(fitToPage && {
      Zoom: {
        ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
        ...(fitToHeight && { verticalFitToPages: fitToHeight }),
      },
    }),
    ...(printTitlesRow && { PrintTitleRows: `${sheetName}!${printTitlesRow.replaceAll('$', '')}` }),
  };
}
