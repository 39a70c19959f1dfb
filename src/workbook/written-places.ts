import { addressOf } from './address';
import { inExcel } from './excel';
import { locateDrawn } from './locate-drawn';
import { locateWritten, type LocatedPlace, storedWritten } from './locate-written';
import type { WrittenPlace } from './write-plan';
import { drawnKinds } from './written';

/** Where everything the last run wrote is now; what the user has deleted since is left out. */
export async function writtenPlaces(): Promise<WrittenPlace[]> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    if (!written) return [];
    const places = await locateWritten(context, written);
    const drawn = await locateDrawn(context, written);
    return [
      ...places.flatMap(tiersAt),
      ...drawnKinds.flatMap((what) => {
        const sheet = drawn[what];
        return sheet ? [{ what, sheet: sheet.sheetName, address: 'A1' }] : [];
      }),
    ];
  });
}

function tiersAt({ record, sheetName, columns }: LocatedPlace): WrittenPlace[] {
  const [first] = columns;
  const last = columns.at(-1);
  if (!first || !last) return [];
  const top = Math.max(0, record.headerRow);
  const address = addressOf({
    firstRow: top,
    firstColumn: first.column,
    rowCount: Math.max(1, record.firstRow + record.rowCount - top),
    columnCount: last.column - first.column + 1,
  });
  return [{ what: 'tiers', sheet: sheetName, address }];
}
