import { lookedAt } from './find-again';
import { shifted, type SourceNow, sourceHeaders } from './shift-source';
import type { WrittenSource } from './written';

/**
 * The rows of the last run by their headers, where the hidden names are gone: some programs drop them on saving. The row
 * that holds all of the headers is the one, of several the nearest to where it stood. One sync.
 *
 * @returns undefined where no row holds all of them, or the rows had no headers
 */
export async function searchSource(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  source: WrittenSource,
): Promise<SourceNow | undefined> {
  const { anchor } = source;
  if (!anchor) return undefined;
  sheet.load('id,name');
  const used = sheet.getRange(lookedAt).getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
  await context.sync();
  if (used.isNullObject) return undefined;
  const wanted = [...sourceHeaders(source), anchor.header].map((header) => header.trim());
  const rows = used.values.flatMap((cells, at) => {
    const texts = cells.map((cell) => String(cell).trim());
    return wanted.every((header) => texts.includes(header)) ? [{ row: used.rowIndex + at, texts }] : [];
  });
  const found = nearest(rows, ({ row }) => Math.abs(row - anchor.row));
  if (!found) return undefined;
  const columns = found.texts.flatMap((text, at) =>
    text === anchor.header.trim() ? [used.columnIndex + at] : [],
  );
  const column = nearest(columns, (one) => Math.abs(one - anchor.column));
  if (column === undefined) return undefined;
  const by = { rows: found.row - anchor.row, columns: column - anchor.column };
  return { sheetId: sheet.id, sheetName: sheet.name, ...shifted(source, by) };
}

const nearest = <T>(all: readonly T[], distanceOf: (one: T) => number): T | undefined =>
  [...all].sort((a, b) => distanceOf(a) - distanceOf(b))[0];
