import {
  applyStyle,
  type Area,
  type CellStyle,
  forEachChunk,
  lastColumn,
  lastRow,
  type Sheet,
  type StylePatch,
  styleAt,
  styleIndexAt,
  type Workbook,
} from '../model';

/** The blocks a format object speaks of. */
export interface Looks {
  sheet: Sheet;
  areas: Area[];
}

/** Every style in use in the blocks; of large blocks the cells with content and the corner stand for all. */
function stylesIn(workbook: Workbook, { sheet, areas }: Looks): CellStyle[] {
  const indexes = new Set<number>();
  for (const area of areas) {
    if (area.rowCount * area.columnCount <= 2000) {
      for (let row = area.row; row <= lastRow(area); row += 1)
        for (let column = area.column; column <= lastColumn(area); column += 1)
          indexes.add(styleIndexAt(sheet.cells, row, column));
    } else {
      indexes.add(styleIndexAt(sheet.cells, area.row, area.column));
      forEachChunk(sheet.cells, area, (chunk, top, column, from, to) => {
        for (let offset = from; offset <= to; offset += 1)
          if (chunk.styles?.[offset] || chunk.values[offset] !== '')
            indexes.add(styleIndexAt(sheet.cells, top + offset, column));
      });
    }
  }
  return [...indexes].map((index) => styleAt(workbook.styles, index));
}

/** One part of the looks of all cells; null when they differ, as Excel answers. */
export function commonLook<T>(workbook: Workbook, looks: Looks, part: (style: CellStyle) => T): T | null {
  const found = new Set(stylesIn(workbook, looks).map(part));
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

export function changeLook(workbook: Workbook, looks: Looks, patch: StylePatch): void {
  for (const area of looks.areas) applyStyle(workbook, looks.sheet, area, patch);
}
