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
  const { isThere } = namesThere();
  const lost: string[] = [];
  for (const [at, place] of places.entries()) {
    const sheet = await sheets[at]?.();
    if (!sheet) continue;
    const found = new Set(
      located
        .filter(({ record }) => record === place)
        .flatMap(({ columns }) => columns.map(({ key }) => key)),
    );
    // A name whose cells are gone was on a column that somebody deleted.
    const missing = place.columns.filter(
      ({ key, name }) => !found.has(key) && !(name !== undefined && isThere(name)),
    );
    lost.push(...missing.map(({ header }) => `${sheet.name}: ${header}`));
  }
  return lost;
}
