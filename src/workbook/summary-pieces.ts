import type { MethodResult } from '../classify';
import { type CategoryColumn, categoryColumn, columnHeader, fillsOf } from './category-column';
import type { Piece, PieceDrawing } from './drawn-sheet/flow';
import { type Corner, heading } from './drawn-sheet/sections';
import type { PivotPlan } from './pivot-plan';
import { crossTable, mainColumns, mainTable, shareColumns, shareTable } from './summary-tables';
import type { SummaryParts } from './summary-words';

/** Rows a pivot needs besides its categories: a header and a total; two headers where it crosses. */
const aroundOne = 2;
const aroundTwo = 3;

const below = ({ row, column }: Corner): Corner => ({ row: row + 1, column });

/** A method's categories × customers, revenue and average: a pivot, or the same as values. */
export function mainPiece(method: MethodResult, parts: SummaryParts, name: string, width: number): Piece {
  const { classification, translate, word } = parts;
  const column = categoryColumn(classification, method.column);
  const rows = method.counts.length + aroundOne;
  return {
    rows: 1 + rows,
    columns: mainColumns,
    draw: (corner) => {
      const title = heading(
        word('by', { name: columnHeader(classification, method, translate) }),
        corner,
        width,
      );
      const plan = parts.pivots?.({
        name,
        corner: below(corner),
        rows: method.column,
        figures: ['customers', 'revenue', 'average'],
        money: parts.money,
      });
      if (!plan) return { sections: [title, mainTable(below(corner), method, parts)] };
      return { sections: [title], ...pivotAt(plan, rows, mainColumns, column, parts) };
    },
  };
}

/** A method's categories with their shares, as values. */
export function sharePiece(method: MethodResult, parts: SummaryParts): Piece {
  const { classification, translate, word } = parts;
  return {
    rows: 1 + method.counts.length + aroundOne,
    columns: shareColumns,
    draw: (corner) => ({
      sections: [
        heading(word('by', { name: columnHeader(classification, method, translate) }), corner, shareColumns),
        shareTable(below(corner), method, parts),
      ],
    }),
  };
}

/** Customers by two categories: a pivot, or the same as values. The longer of the two stands down the side. */
export function crossPiece(
  one: CategoryColumn,
  other: CategoryColumn,
  parts: SummaryParts,
  name: string,
  width: number,
): Piece {
  const { translate, word } = parts;
  const [rows, columns] =
    other.categories.length > one.categories.length ? ([other, one] as const) : ([one, other] as const);
  const across = 1 + columns.categories.length + 1;
  const down = rows.categories.length + aroundTwo;
  return {
    rows: 1 + down,
    columns: across,
    draw: (corner) => {
      const text = word('cross', { rows: translate(rows.header), columns: translate(columns.header) });
      const title = heading(text, corner, Math.max(width, across));
      const plan = parts.pivots?.({
        name,
        corner: below(corner),
        rows: rows.key,
        columns: columns.key,
        figures: ['customers'],
        money: parts.money,
      });
      if (!plan) return { sections: [title, crossTable(below(corner), rows, columns, parts)] };
      return { sections: [title], ...pivotAt(plan, down, across, rows, parts) };
    },
  };
}

/** A pivot with the room it may grow into, the names in its first column coloured as everywhere. */
function pivotAt(
  plan: PivotPlan,
  rowCount: number,
  columnCount: number,
  names: CategoryColumn | undefined,
  { translate }: SummaryParts,
): PieceDrawing {
  const room = { firstRow: plan.corner.row, firstColumn: plan.corner.column, rowCount, columnCount };
  const fills = fillsOf(names, translate);
  return { pivots: [{ plan, room }], named: [{ block: { ...room, columnCount: 1 }, fills }] };
}
