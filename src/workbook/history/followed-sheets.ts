import type { Catalogue } from '../../classify';

/** A sheet that was classified, as its snapshots are called after it. */
export interface ClassifiedSheet {
  sheetId: string;
  sheetName: string;
}

/** What became of the sheets that were classified. */
export interface FollowedSheets {
  /** Under the ids and names they have now, with the one that is classified now. */
  known: ClassifiedSheet[];
  /** The name of now by the one before, where users renamed a sheet. */
  renamed: ReadonlyMap<string, string>;
}

/**
 * Follows sheets by their ids, so that snapshots stay those of their sheet when it is renamed, and are not taken for those
 * of another one that gets its name. Where a program gave the ids anew, by their names.
 *
 * @param there All sheets of the workbook.
 * @param region The sheet that is classified now.
 */
export function followSheets(
  before: readonly ClassifiedSheet[],
  there: readonly { id: string; name: string }[],
  region: ClassifiedSheet,
): FollowedSheets {
  const renamed = new Map<string, string>();
  const known = before.map(({ sheetId, sheetName }): ClassifiedSheet => {
    const now = there.find(({ id }) => id === sheetId) ?? there.find(({ name }) => name === sheetName);
    if (now && now.name !== sheetName) renamed.set(sheetName, now.name);
    return now ? { sheetId: now.id, sheetName: now.name } : { sheetId, sheetName };
  });
  const { sheetId, sheetName } = region;
  const isKnown = known.some((one) => one.sheetId === sheetId);
  return { known: isKnown ? known : [...known, { sheetId, sheetName }], renamed };
}

/** A list of snapshots under the names that their sheets have now. */
export const withSheetNames = (catalogue: Catalogue, renamed: ReadonlyMap<string, string>): Catalogue => ({
  ...catalogue,
  entries: catalogue.entries.map((entry) => {
    const source = renamed.get(entry.about.source);
    return source === undefined ? entry : { ...entry, about: { ...entry.about, source } };
  }),
});
