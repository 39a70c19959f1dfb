import type { Classification, MethodResult } from '../classify';
import { type CategoryColumn, categoryColumn, crossedColumns, fillsOf } from './category-column';
import { balance, layOut, type PageRow, type Piece } from './drawn-sheet/flow';
import { breakLines } from './drawn-sheet/break-lines';
import { quietText } from './drawn-sheet/looks';
import { heading, part, section } from './drawn-sheet/sections';
import type { SheetDrawing } from './drawn-sheet/sheet-drawing';
import { heatPieces } from './heat-piece';
import type { PivotPlanner } from './plan-pivot';
import { figureColumns, planCharts, type SummaryCharts } from './summary-charts';
import { maxRules } from './sheet-rule';
import { shownNotes } from './shown-notes';
import { headline, headlineRows } from './summary-headline';
import { crossPiece, mainPiece, sharePiece } from './summary-pieces';
import { columnWidths } from './summary-widths';
import type { SummaryParts, Word } from './summary-words';
import { asText, numberFormats, type Translate } from './tier-columns';

export interface SummaryInput {
  classification: Classification;
  translate: Translate;
  /** Serial day of the run. */
  today: number;
  /** Where the rows came from, e.g. `Orders!A1:F4907`. */
  sourceAddress: string;
  /** Name of the recipe, in the run's language. */
  recipe: string | undefined;
  /** Makes pivots; absent where Excel or the rows cannot feed one. */
  pivots: PivotPlanner | undefined;
  /** Whether this Excel can draw charts as we do. */
  charts: boolean;
}

/** Columns of each half of the page; one column stands between them, and one before the figures of the charts. */
const half = 6;
const rightColumn = half + 1;
const pageColumns = 2 * half + 1;
const figureColumn = pageColumns + 1;

/** A tier with more categories makes too wide a cross. */
const acrossAtMost = 5;

/**
 * The summary: headline figures, the main method as a pivot beside its shares as a chart, the Pareto curve beside the other
 * tiers, then heat grids, crosses and what is worth knowing, as pages of A4 landscape.
 */
export function planSummary(input: SummaryInput): SheetDrawing {
  const { classification, translate, pivots } = input;
  const word: Word = (key, params) => translate({ key: `summary.${key}`, ...(params && { params }) });
  const parts: SummaryParts = { classification, translate, word, money: moneyFormat(classification), pivots };
  const methods = classification.methods.filter(({ counts }) => counts.length > 0);
  const [main] = methods;
  const charts = planCharts({ row: headlineRows + 1, column: figureColumn }, main, parts);
  const top = headline(parts, { ...input, width: pageColumns, rightColumn });
  const page = layOut(
    pageRows(methods, input.charts ? charts : { figures: [] }, parts),
    headlineRows + 1,
    rightColumn,
    maxRules,
  );
  const sections = [...top.sections, ...page.sections, ...(input.charts ? charts.figures : [])];
  return {
    sections,
    columnWidths: columnWidths(sections, { half, figureColumn, figureColumns }),
    rowHeights: [...top.rowHeights, ...page.rowHeights],
    rules: page.rules,
    pivots: page.pivots,
    charts: page.charts,
    page: {
      orientation: 'landscape',
      area: { firstRow: 0, firstColumn: 0, rowCount: page.endRow, columnCount: pageColumns },
    },
    gridlines: false,
    frozenRows: 0,
  };
}

/** Amounts of thousands are read better without cents. */
const moneyFormat = ({ totals }: Classification): string =>
  Math.abs(totals.amount) >= 10_000 ? numberFormats.integer : numberFormats.money;

function pageRows(methods: readonly MethodResult[], charts: SummaryCharts, parts: SummaryParts): PageRow[] {
  const { classification } = parts;
  const [main, ...others] = methods;
  const crosses = others.flatMap((method) => {
    const crossed = crossedColumns(classification, method);
    return crossed ? [{ method, crossed }] : [];
  });
  const groups = others.filter(({ column }) => column.endsWith('.group'));
  const plain = others.filter(
    (method) => !groups.includes(method) && !crosses.some((cross) => cross.method === method),
  );
  const rows: PageRow[] = [];
  if (main) {
    const piece = mainPiece(main, parts, 'CustomerTiersSummary', half);
    const height = Math.max(piece.rows, Math.ceil(main.counts.length * 1.4) + 5);
    rows.push({ left: [piece], right: charts.shares ? [chartPiece(charts.shares, height)] : [] });
  }
  const [first, second, ...rest] = plain.map((method) => sharePiece(method, parts));
  const beside = [first, second].filter((piece) => piece !== undefined);
  if (charts.pareto) {
    const height = Math.max(
      16,
      beside.reduce((sum, piece) => sum + piece.rows + 1, -1),
    );
    rows.push({ left: [chartPiece(charts.pareto, height)], right: beside });
  } else rows.push(...balance(beside, half));
  const named = parts.pivots ? [main, ...crosses.map(({ method }) => method), ...groups] : [];
  const fillsUsed = new Set(
    named.flatMap((method) =>
      method ? fillsOf(rowColumn(method, parts), parts.translate).map(({ swatch }) => swatch.fill) : [],
    ),
  ).size;
  const rfm = methods.find(({ method, column }) => column === `${method}.segment`);
  const across = [main, ...plain]
    .map((method) => method && categoryColumn(classification, method.column))
    .find((column) => column !== undefined && column.categories.length <= acrossAtMost);
  const tierByGroup = groups.flatMap((method, at): Piece[] => {
    const group = categoryColumn(classification, method.column);
    if (!group) return [];
    if (!across) return [sharePiece(method, parts)];
    return [crossPiece(group, across, parts, `CustomerTiersGroup${String(at + 1)}`, half)];
  });
  rows.push(
    ...balance(
      [
        ...(rfm ? heatPieces(rfm, parts, maxRules - fillsUsed) : []),
        ...rest,
        ...crosses.map(({ crossed }, at) =>
          crossPiece(crossed.rows, crossed.columns, parts, `CustomerTiersMatrix${String(at + 1)}`, half),
        ),
        ...tierByGroup,
      ],
      half,
    ),
  );
  const notes = notesPiece(parts);
  return notes ? [...rows, { left: [notes] }] : rows;
}

/** The column whose names stand down the side of a method's pivot. */
function rowColumn(method: MethodResult, { classification }: SummaryParts): CategoryColumn | undefined {
  const crossed = crossedColumns(classification, method);
  if (!crossed) return categoryColumn(classification, method.column);
  const { rows, columns } = crossed;
  return columns.categories.length > rows.categories.length ? columns : rows;
}

const chartPiece = (chart: NonNullable<SummaryCharts['shares']>, rows: number): Piece => ({
  rows,
  columns: half,
  draw: ({ row, column }) => ({
    charts: [chart({ firstRow: row, firstColumn: column, rowCount: rows, columnCount: half })],
  }),
});

/** Points of the whole page, about. */
const pageWidth = 1000;

/** What a reader should know: few customers, one giant, scores that could not be told apart. */
function notesPiece({ classification, translate, word }: SummaryParts): Piece | undefined {
  const lines = shownNotes(classification, translate).flatMap((note) =>
    breakLines(note, pageWidth).map((text, at) => [asText(at === 0 ? `• ${text}` : `   ${text}`)]),
  );
  if (lines.length === 0) return undefined;
  return {
    rows: 1 + lines.length,
    columns: pageColumns,
    draw: ({ row, column }) => ({
      sections: [
        heading(word('notes'), { row, column }, pageColumns),
        section({ row: row + 1, column }, lines, [[part(0, 0, lines.length), { colour: quietText }]]),
      ],
    }),
  };
}
