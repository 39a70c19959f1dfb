import type { CellValue } from '../classify';
import type { Region } from './region';

/** Rows that are plenty to recognise columns by, and cells that are quickly read. */
const sampleRows = 500;
const sampleCells = 50_000;
/** Rows read from the top without a gap: titles, header and the first data. */
const topRows = 200;
/** Places further down where rows are looked at as well. */
const samples = 6;

/** Some rows of a region, all its columns: the first ones, then some from further down. */
export interface RegionSample {
  cells: CellValue[][];
  formats: string[][];
  /** So many of the rows are the first of the region, without a gap. */
  top: number;
}

/** Rows to read, `[from, count]` within a region of so many rows. */
function spansToRead(rowCount: number, columnCount: number): [from: number, count: number][] {
  const budget = Math.min(sampleRows, Math.max(20, Math.floor(sampleCells / columnCount)));
  if (rowCount <= budget) return [[0, rowCount]];
  const top = Math.min(topRows, Math.ceil(budget / 2));
  const each = Math.max(1, Math.floor((budget - top) / samples));
  const step = (rowCount - top - each) / (samples - 1);
  const further = Array.from({ length: samples }, (_, i): [number, number] => [
    top + Math.round(i * step),
    Math.min(each, rowCount - top - Math.round(i * step)),
  ]);
  return [[0, top], ...further.filter(([from], i) => i === 0 || from >= (further[i - 1]?.[0] ?? 0) + each)];
}

/**
 * Reads some rows of a region in one trip: the first ones, and others spread evenly to its end, so that a column filled
 * only further down is not taken for an empty one.
 */
export async function sampleRegion(
  sheet: Excel.Worksheet,
  { firstRow, firstColumn, rowCount, columnCount }: Region,
): Promise<RegionSample> {
  const { context } = sheet;
  const spans = spansToRead(rowCount, columnCount);
  const ranges = spans.map(([from, count]) =>
    sheet.getRangeByIndexes(firstRow + from, firstColumn, count, columnCount).load('values,numberFormat'),
  );
  await context.sync();
  return {
    cells: ranges.flatMap((range): CellValue[][] => range.values),
    formats: ranges.flatMap((range): string[][] => range.numberFormat),
    top: spans[0]?.[1] ?? 0,
  };
}
