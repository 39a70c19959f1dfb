import {
  type Area,
  areaOf,
  bounding,
  forEachFilled,
  intersect,
  lastColumn,
  lastRow,
  type Sheet,
  sheetColumns,
  sheetRows,
} from '../model';

/** Ctrl+*: the block of filled cells around a range, grown until blank rows and columns (or the sheet's edge) enclose it. */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  const whole = areaOf(0, 0, sheetRows, sheetColumns);
  let region = start;
  for (;;) {
    const ring = intersect(
      {
        row: region.row - 1,
        column: region.column - 1,
        rowCount: region.rowCount + 2,
        columnCount: region.columnCount + 2,
      },
      whole,
    );
    if (!ring) return region;
    const grown = growToFilled(sheet, region, ring);
    if (
      grown.row === region.row &&
      grown.column === region.column &&
      grown.rowCount === region.rowCount &&
      grown.columnCount === region.columnCount
    )
      return trimmed(sheet, region, start);
    region = runOn(sheet, grown);
  }
}

function growToFilled(sheet: Sheet, region: Area, ring: Area): Area {
  let grown = region;
  forEachFilled(sheet.cells, ring, (_value, row, column) => {
    grown = bounding(grown, areaOf(row, column));
  });
  return grown;
}

/** Long columns are followed to their end at once, instead of row by row. */
function runOn(sheet: Sheet, region: Area): Area {
  const step = 4096;
  let bottom = lastRow(region);
  for (;;) {
    const next = Math.min(sheetRows - 1, bottom + step);
    if (next === bottom) break;
    const filled = new Uint8Array(next - bottom);
    forEachFilled(sheet.cells, { ...region, row: bottom + 1, rowCount: next - bottom }, (_value, row) => {
      filled[row - bottom - 1] = 1;
    });
    const gap = filled.indexOf(0);
    if (gap >= 0) return { ...region, rowCount: bottom + gap - region.row + 1 };
    bottom = next;
  }
  return { ...region, rowCount: bottom - region.row + 1 };
}

/** Blank edges that only the start brought along are cut, but the region never gets smaller than one cell. */
function trimmed(sheet: Sheet, region: Area, start: Area): Area {
  if (start.rowCount * start.columnCount > 1) return region;
  let filled: Area | undefined;
  forEachFilled(sheet.cells, region, (_value, row, column) => {
    const cell = areaOf(row, column);
    filled = filled ? bounding(filled, cell) : cell;
  });
  const block = filled ? bounding(filled, start) : region;
  return lastRow(block) <= lastRow(region) && lastColumn(block) <= lastColumn(region) ? block : region;
}
