import { columnIndex, columnName, quotedSheetName, unquotedSheetName } from './address';
import type { Area } from './area';

/** Where a block of a sheet is now; undefined when its cells are gone. */
export type Moved = (block: Area) => Area | undefined;

/** Which parts of the address of a block's first cell are relative. */
export interface Relative {
  row: boolean;
  column: boolean;
}

/** Texts (passed over), then references with their sheet: cells and blocks of cells. */
const references =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_(.!])/gu;

/**
 * A formula, rule or chart reference after the cells of a sheet have moved, as Excel rewrites it; `#REF!` where they are gone.
 * Whole rows and columns stay.
 *
 * @param own The sheet that references without a sheet's name speak of.
 * @param sheet The sheet whose cells moved.
 * @param instead Where a reference to cells that are gone points from now on, if anywhere.
 */
export function movedReferences(
  text: string,
  own: string,
  sheet: string,
  moved: Moved,
  instead: (block: Area, relative: Relative) => Area | undefined = () => undefined,
): string {
  return text.replace(
    references,
    (whole: string, name: string | undefined, ...parts: (string | undefined)[]) => {
      const [left, column, top, row, right, lastColumn, bottom, lastRow] = parts;
      if (column === undefined || row === undefined) return whole;
      const on = name === undefined ? own : unquotedSheetName(name.slice(0, -1));
      if (on.toLowerCase() !== sheet.toLowerCase()) return whole;
      const [c, r] = [columnIndex(column), Number(row) - 1];
      const [lastC, lastR] =
        lastColumn === undefined ? [c, r] : [columnIndex(lastColumn), Number(lastRow) - 1];
      const block = { row: r, column: c, rowCount: lastR - r + 1, columnCount: lastC - c + 1 };
      if (block.rowCount < 1 || block.columnCount < 1) return whole;
      const next = moved(block) ?? instead(block, { row: top === '', column: left === '' });
      if (next === block) return whole;
      if (!next) return `${name ?? ''}#REF!`;
      const from = `${left ?? ''}${columnName(next.column)}${top ?? ''}${next.row + 1}`;
      if (lastColumn === undefined) return `${name ?? ''}${from}`;
      const to = `${right ?? ''}${columnName(next.column + next.columnCount - 1)}${bottom ?? ''}${next.row + next.rowCount}`;
      return `${name ?? ''}${from}:${to}`;
    },
  );
}

/** A formula or reference after a sheet was given another name. */
export function renamedReferences(text: string, before: string, after: string): string {
  return text.replace(/"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu, (whole, name?: string) =>
    name !== undefined && unquotedSheetName(name).toLowerCase() === before.toLowerCase()
      ? `${quotedSheetName(after)}!`
      : whole,
  );
}
