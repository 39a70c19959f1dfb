import { lookUpSheet } from '../find-again';
import { locateWritten } from '../locate-written';
import { lookUpNames } from '../named-cells';
import type { Written } from '../written';
import { isPlaceOf } from './place-of-block';
import type { UndoRecord } from './undo-record';

/**
 * Columns of ours that are to go and are found neither by their names nor by their headers, though their sheet is there and
 * nothing tells that somebody deleted them: `Sheet: header`. Whoever takes them back has to look for them.
 */
export async function columnsNotFound(
  context: Excel.RequestContext,
  { blocks }: Pick<UndoRecord, 'blocks'>,
  written: Written | undefined,
): Promise<string[]> {
  const places = written?.places.filter((place) => blocks.some((block) => isPlaceOf(place, block))) ?? [];
  if (places.length === 0) return [];
  const sheets = places.map((place) =>
    lookUpSheet(
      context,
      place,
      place.columns.map(({ header }) => header),
    ),
  );
  const all = places.flatMap(({ columns }) => columns.flatMap(({ name }) => name ?? []));
  const namesThere = lookUpNames(context, all);
  const located = await locateWritten(context, { places });
  const missing: { label: string; name: string | undefined }[] = [];
  for (const [at, place] of places.entries()) {
    const sheet = await sheets[at]?.();
    if (!sheet) continue;
    const found = new Set(
      located
        .filter(({ record }) => record === place)
        .flatMap(({ columns }) => columns.map(({ key }) => key)),
    );
    for (const { key, header, name } of place.columns)
      if (!found.has(key)) missing.push({ label: `${sheet.name}: ${header}`, name });
  }
  if (missing.length === 0) return [];
  const names = namesThere();
  await context.sync();
  const cells = names.cells();
  // A name whose cells are gone was on a column that somebody deleted.
  return missing.filter(({ name = '' }) => cells.get(name) !== 'gone').map(({ label }) => label);
}
