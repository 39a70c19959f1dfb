import type { SheetChart } from 'hucre';
import { type Chart, defaultColumnWidth, defaultRowHeight, type Sheet, type Workbook } from '../../model';
import { chartXml } from './chart-xml';
import { element, xmlDeclaration } from './xml';
import { putPart, type Zip } from './zip';

const drawn = ({ charts }: Sheet): Chart[] => charts.filter(({ series }) => series.length > 0);

/** Announces a sheet's charts to hucre, which links a part for each; `putCharts` says what they hold. One without series is left out. */
export function fileCharts(sheet: Sheet): SheetChart[] {
  return drawn(sheet).map(({ series }) => ({
    type: 'column',
    series: series.slice(0, 1).map(({ values }) => ({ values })),
    anchor: { from: { row: 0, col: 0 } },
  }));
}

/** Writes the charts into the parts that hucre has linked in the order of the sheets, and where on the sheet they are. */
export async function putCharts(zip: Zip, workbook: Workbook): Promise<void> {
  const drawings = [...zip.keys()]
    .filter((name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  let number = 0;
  for (const sheet of workbook.sheets) {
    const charts = drawn(sheet);
    if (charts.length === 0) continue;
    const drawing = drawings.shift();
    if (drawing === undefined) throw new Error('A sheet with charts has no drawing.');
    await putPart(zip, drawing, drawingXml(sheet, charts));
    for (const chart of charts) {
      number += 1;
      await putPart(zip, `xl/charts/chart${number}.xml`, chartXml(workbook, chart));
    }
  }
}

const drawingNamespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const chartNamespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** `xl/drawings/drawingN.xml`: the charts between two places on the sheet, to the point. */
function drawingXml(sheet: Sheet, charts: readonly Chart[]): string {
  const anchors = charts.map((chart, at) =>
    element(
      'xdr:twoCellAnchor',
      { editAs: 'oneCell' },
      corner('xdr:from', sheet, chart.left, chart.top),
      corner('xdr:to', sheet, chart.left + chart.width, chart.top + chart.height),
      element(
        'xdr:graphicFrame',
        { macro: '' },
        element(
          'xdr:nvGraphicFramePr',
          {},
          element('xdr:cNvPr', { id: at + 2, name: chart.name, descr: chart.title || undefined }),
          element('xdr:cNvGraphicFramePr'),
        ),
        element('xdr:xfrm', {}, '<a:off x="0" y="0"/>', '<a:ext cx="0" cy="0"/>'),
        element(
          'a:graphic',
          {},
          element(
            'a:graphicData',
            { uri: chartNamespaces['xmlns:c'] },
            element('c:chart', { ...chartNamespaces, 'r:id': `rId${at + 1}` }),
          ),
        ),
      ),
      '<xdr:clientData/>',
    ),
  );
  return xmlDeclaration + element('xdr:wsDr', drawingNamespaces, ...anchors);
}

function corner(name: string, sheet: Sheet, left: number, top: number): string {
  const [column, right] = cellAt(sheet.columnWidths, defaultColumnWidth, sheet.hiddenColumns, left);
  const [row, down] = cellAt(sheet.rowHeights, defaultRowHeight, sheet.hiddenRows, top);
  const cell: [string, number][] = [
    ['col', column],
    ['colOff', right],
    ['row', row],
    ['rowOff', down],
  ];
  return element(name, {}, ...cell.map(([part, value]) => element(`xdr:${part}`, {}, String(value))));
}

/** The row or column at a distance from the first, and how far into it: English Metric Units, 12,700 a point. */
function cellAt(
  sizes: ReadonlyMap<number, number>,
  usual: number,
  hidden: ReadonlySet<number>,
  points: number,
): [at: number, offset: number] {
  let rest = Math.max(0, points);
  for (let at = 0; ; at += 1) {
    const size = hidden.has(at) ? 0 : (sizes.get(at) ?? usual);
    if (rest < size) return [at, Math.round(rest * 12_700)];
    rest -= size;
  }
}
