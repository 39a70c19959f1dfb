import type { Block } from '../address';
import { rulesFor } from '../fill-rules';
import type { Swatch } from '../tier-palette';
import type { Corner } from './sections';
import type { SheetDrawing } from './sheet-drawing';

/** Cells that will hold names of categories, and the colour of each. */
export interface Named {
  block: Block;
  fills: readonly { text: string; swatch: Swatch }[];
}

/** What a piece of a page consists of. */
export interface PieceDrawing extends Partial<
  Pick<SheetDrawing, 'sections' | 'pivots' | 'charts' | 'rules' | 'rowHeights'>
> {
  /** Names that are coloured by rules, because they move: those of pivots. */
  named?: Named[];
}

/** A piece of a page: so many rows and columns, drawn from a corner on. */
export interface Piece {
  rows: number;
  columns: number;
  draw: (corner: Corner) => PieceDrawing;
}

/** Pieces side by side: a left and a right stack, whose next row begins below both. */
export interface PageRow {
  left: readonly Piece[];
  right?: readonly Piece[];
}

type Pieces = Required<Pick<SheetDrawing, 'sections' | 'pivots' | 'charts' | 'rules' | 'rowHeights'>>;

/**
 * Lays pieces out from a row on, with a blank row between any two that stand below each other.
 *
 * @param rightColumn First column of the right stacks.
 * @param maxRules Rules beyond so many are left out, those of names first to be kept.
 */
export function layOut(
  rows: readonly PageRow[],
  firstRow: number,
  rightColumn: number,
  maxRules: number,
): Pieces & { endRow: number } {
  const drawn: PieceDrawing[] = [];
  let row = firstRow;
  for (const { left, right = [] } of rows) {
    const ends = [
      { stack: left, column: 0 },
      { stack: right, column: rightColumn },
    ].map(({ stack, column }) => {
      let at = row;
      for (const piece of stack) {
        drawn.push(piece.draw({ row: at, column }));
        at += piece.rows + 1;
      }
      return at;
    });
    row = Math.max(...ends);
  }
  const named = drawn.flatMap((piece) => piece.named ?? []);
  const fills = rulesFor(
    named.flatMap((one) => one.fills),
    named.map(({ block }) => block),
  );
  return {
    sections: drawn.flatMap(({ sections = [] }) => sections),
    pivots: drawn.flatMap(({ pivots = [] }) => pivots),
    charts: drawn.flatMap(({ charts = [] }) => charts),
    rules: [...fills, ...drawn.flatMap(({ rules = [] }) => rules)].slice(0, maxRules),
    rowHeights: drawn.flatMap(({ rowHeights = [] }) => rowHeights),
    endRow: row,
  };
}

/** Pieces dealt to two stacks, each to the one that is shorter so far; wide ones get a row of their own. */
export function balance(pieces: readonly Piece[], half: number): PageRow[] {
  const rows: { left: Piece[]; right: Piece[] }[] = [];
  let open: { left: Piece[]; right: Piece[] } | undefined;
  const height = (stack: readonly Piece[]) => stack.reduce((sum, { rows: count }) => sum + count + 1, 0);
  for (const piece of pieces) {
    if (piece.columns > half) {
      rows.push({ left: [piece], right: [] });
      open = undefined;
      continue;
    }
    if (!open) {
      open = { left: [], right: [] };
      rows.push(open);
    }
    (height(open.left) <= height(open.right) ? open.left : open.right).push(piece);
  }
  return rows;
}
