import type { CellValue, MethodResult } from '../classify';
import type { Block } from './address';
import type { CellStyle } from './drawn-sheet/cell-style';
import type { Piece } from './drawn-sheet/flow';
import { houseLooks, thinLine } from './drawn-sheet/looks';
import { type Corner, heading, part, section } from './drawn-sheet/sections';
import { type HeatCells, heatCells } from './heat-cells';
import type { SummaryParts } from './summary-words';
import { asText, numberFormats } from './tier-columns';
import { ink, scaleColour, scaleColours } from './tier-palette';

/**
 * The RFM heat grids: customers, and revenue per customer, by recency and frequency score.
 *
 * @param scales How many of them may have a colour scale as a rule; the others are shaded once and for all, which looks
 * the same, as their figures are values.
 */
export function heatPieces(method: MethodResult, parts: SummaryParts, scales: number): Piece[] {
  const cells = heatCells(parts.classification, method.method);
  if (!cells) return [];
  const { customers, amount } = cells;
  const average = customers.map((row, r) => row.map((count, f) => (count === 0 ? '' : amount[r][f] / count)));
  const shown = customers.map((row) => row.map((count) => (count === 0 ? '' : count)));
  return [
    heatPiece(cells, shown, numberFormats.integer, parts.word('heatCustomers'), parts, scales > 0),
    heatPiece(cells, average, parts.money, parts.word('heatRevenue'), parts, scales > 1),
  ];
}

/** A grid with the best recency on top and the best frequency on the right. */
function heatPiece(
  { bins: { recency, frequency } }: HeatCells,
  grid: readonly (readonly CellValue[])[],
  format: string,
  title: string,
  { word }: SummaryParts,
  byRule: boolean,
): Piece {
  const scores = Array.from({ length: frequency }, (_, f) => asText(`F${String(f + 1)}`));
  const rows = grid.map((row, r) => [asText(word('heatRow', { score: r + 1 })), ...row]).reverse();
  const body: Block = part(1, 1, recency, frequency);
  const looks: [Block, CellStyle][] = [
    [part(0, 0, 1, 1 + frequency), houseLooks.header],
    [part(0, 1, 1 + recency, frequency), { align: 'center' }],
    [body, { numberFormat: format, lines: thinLine, colour: ink }],
    ...(byRule ? [] : shades(grid)),
  ];
  return {
    rows: 2 + recency,
    columns: 1 + frequency,
    draw: (corner: Corner) => {
      const below = { row: corner.row + 1, column: corner.column };
      const [low, middle, high] = scaleColours;
      const block = {
        firstRow: below.row + 1,
        firstColumn: below.column + 1,
        rowCount: recency,
        columnCount: frequency,
      };
      return {
        sections: [
          heading(title, corner, Math.max(6, 1 + frequency)),
          { ...section(below, [[asText(word('heatCorner')), ...scores], ...rows], looks), isTable: true },
        ],
        rules: byRule ? [{ kind: 'scale', blocks: [block], low, middle, high }] : [],
      };
    },
  };
}

/** What a colour scale would paint: the lowest figure in the first colour, the median in the second, the highest in the last. */
function shades(grid: readonly (readonly CellValue[])[]): [Block, CellStyle][] {
  const numbers = grid.flat().filter((cell) => typeof cell === 'number');
  const sorted = numbers.sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return grid.flatMap((row, r) =>
    row.flatMap((cell, f): [Block, CellStyle][] =>
      typeof cell === 'number'
        ? [
            [
              part(grid.length - r, 1 + f),
              { fill: scaleColour(cell, sorted[0], median, sorted[sorted.length - 1]) },
            ],
          ]
        : [],
    ),
  );
}
