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
  usedArea,
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

/** The region and what is filled on the ring around it; its inside need not be looked at. */
function growToFilled(sheet: Sheet, region: Area, ring: Area): Area {
  const beside = { ...ring, columnCount: 1 };
  const edges = [
    { ...ring, rowCount: region.row - ring.row },
    { ...ring, row: lastRow(region) + 1, rowCount: lastRow(ring) - lastRow(region) },
    ...(ring.column < region.column ? [beside] : []),
    ...(lastColumn(ring) > lastColumn(region) ? [{ ...beside, column: lastColumn(ring) }] : []),
  ];
  let [top, left, bottom, right] = [region.row, region.column, lastRow(region), lastColumn(region)];
  for (const edge of edges.filter(({ rowCount }) => rowCount > 0))
    forEachFilled(sheet.cells, edge, (_value, row, column) => {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  return areaOf(top, left, bottom - top + 1, right - left + 1);
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
  const filled = usedArea(sheet.cells, region, true);
  const block = filled ? bounding(filled, start) : region;
  return lastRow(block) <= lastRow(region) && lastColumn(block) <= lastColumn(region) ? block : region;
}
