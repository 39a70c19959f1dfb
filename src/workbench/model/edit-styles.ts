import { type Area, lastColumn, lastRow, sheetColumns, sheetRows } from './area';
import { forEachChunk, putStyle, styleIndexAt } from './cells';
import { announce } from './changes';
import { requireAllowed } from './protection';
import type { Sheet } from './sheet';
import { patchedStyle, styleAt, type CellStyle, type StylePatch } from './style';
import type { Workbook } from './workbook';

/** Changes how a block looks. Whole columns and rows keep one style for all their cells. */
export function applyStyle(workbook: Workbook, sheet: Sheet, area: Area, patch: StylePatch): void {
  requireAllowed(sheet, 'allowFormatCells');
  changeStyles(workbook, sheet, area, (style) => patchedStyle(workbook.styles, style, patch));
}

/** Gives a block its styles back as default. */
export function clearStyle(workbook: Workbook, sheet: Sheet, area: Area): void {
  requireAllowed(sheet, 'allowFormatCells');
  changeStyles(workbook, sheet, area, () => 0);
}

/** Number formats cell by cell; null leaves one as it is. */
export function applyNumberFormats(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  formats: readonly (readonly (string | null)[])[],
): void {
  requireAllowed(sheet, 'allowFormatCells');
  formats.forEach((line, r) =>
    line.forEach((format, c) => {
      if (format === null || r >= area.rowCount || c >= area.columnCount) return;
      const [row, column] = [area.row + r, area.column + c];
      const style = styleIndexAt(sheet.cells, row, column);
      const patch = numberFormatPatch(format);
      putStyle(sheet.cells, row, column, patchedStyle(workbook.styles, style, patch));
    }),
  );
  announce(workbook, { kind: 'formats', sheetId: sheet.id, area });
}

/** `General` is the default and needs no style. */
export function numberFormatPatch(format: string): StylePatch {
  return { numberFormat: format === 'General' || format === '' ? undefined : format };
}

function changeStyles(workbook: Workbook, sheet: Sheet, area: Area, next: (style: number) => number): void {
  const { cells } = sheet;
  const memo = new Map<number, number>();
  const changed = (style: number): number => {
    const known = memo.get(style);
    if (known !== undefined) return known;
    const made = next(style);
    memo.set(style, made);
    return made;
  };
  const wholeColumns = area.row === 0 && area.rowCount === sheetRows;
  const wholeRows = area.column === 0 && area.columnCount === sheetColumns;
  if (wholeColumns || wholeRows) {
    forEachChunk(cells, area, (chunk, _top, _column, from, to) => {
      for (let offset = from; chunk.styles && offset <= to; offset += 1) {
        const own = chunk.styles[offset] ?? 0;
        if (own) chunk.styles[offset] = changed(own);
      }
    });
    const lines = wholeColumns ? cells.columnStyles : cells.rowStyles;
    const [from, to] = wholeColumns ? [area.column, lastColumn(area)] : [area.row, lastRow(area)];
    for (let line = from; line <= to; line += 1) {
      const style = changed(lines.get(line) ?? 0);
      if (style) lines.set(line, style);
      else lines.delete(line);
    }
  } else {
    for (let column = area.column; column <= lastColumn(area); column += 1)
      for (let row = area.row; row <= lastRow(area); row += 1)
        putStyle(cells, row, column, changed(styleIndexAt(cells, row, column)));
  }
  announce(workbook, { kind: 'formats', sheetId: sheet.id, area });
}

/** The style a cell shows, before conditional formats. */
export function cellStyle(workbook: Workbook, sheet: Sheet, row: number, column: number): CellStyle {
  return styleAt(workbook.styles, styleIndexAt(sheet.cells, row, column));
}
