import { z } from 'zod';
import { type SnapshotAbout, snapshotAboutSchema } from './snapshot';

/** One stored snapshot, as the catalogue lists it. */
const entrySchema = z.object({
  about: snapshotAboutSchema,
  /** Bytes of its parts as they are stored. */
  bytes: z.number(),
  /** Number of parts its bytes are cut into. */
  parts: z.int().min(1),
  /** The snapshot that took its place; kept for one run more, so that the run can be undone. */
  replacedBy: z.string().optional(),
});

/** Schema of a {@link Catalogue} as it is stored in a workbook. */
export const catalogueSchema = z.object({ version: z.literal(1), entries: z.array(entrySchema) });

/** One stored snapshot with its size: see {@link Catalogue}. */
export type CatalogueEntry = z.infer<typeof entrySchema>;

/**
 * The list of the snapshots of a workbook, in the order in which they were stored.
 *
 * Values in it are never changed: every function gives a new one.
 */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** The catalogue of a workbook without snapshots. */
export const emptyCatalogue: Catalogue = { version: 1, entries: [] };

/** Every so many snapshots one stands on its own, so that a damaged one takes only those up to the next with it. */
export const keyEvery = 24;

/**
 * The snapshots that count, oldest data first; of equal dates in the order of their runs.
 *
 * @example
 * snapshotsOf(catalogue).at(-1)?.asOf // 45292: the serial day of the latest data
 */
export function snapshotsOf({ entries }: Catalogue): SnapshotAbout[] {
  return entries
    .filter(({ replacedBy }) => replacedBy === undefined)
    .map(({ about }) => about)
    .sort((a, b) => a.asOf - b.asOf);
}

/**
 * The snapshots that have to be read to read one, from the key snapshot to the one itself.
 *
 * @returns undefined where one of them is not listed (any more)
 *
 * @example
 * chainOf(catalogue, '7')?.map(({ about }) => about.id) // ['5', '6', '7']
 */
export function chainOf({ entries }: Catalogue, id: string): CatalogueEntry[] | undefined {
  const chain: CatalogueEntry[] = [];
  for (let next: string | undefined = id; next !== undefined;) {
    const wanted: string = next;
    const entry = entries.find(({ about }) => about.id === wanted);
    if (!entry || chain.includes(entry)) return undefined;
    chain.unshift(entry);
    next = entry.about.base;
  }
  return chain;
}

/**
 * Whether a snapshot written against this one would make the chain longer than {@link keyEvery}.
 *
 * @example
 * const base = isChainFull(catalogue, last.id) ? undefined : last;
 */
export const isChainFull = (catalogue: Catalogue, id: string): boolean =>
  (chainOf(catalogue, id)?.length ?? keyEvery) >= keyEvery;

/**
 * The snapshot that is older by the date of its data: of the same sheet, if there is one, for what changed in between.
 *
 * @returns undefined where this is the oldest
 *
 * @example
 * snapshotBefore(catalogue, '7')?.id // '6'
 */
export function snapshotBefore(catalogue: Catalogue, id: string): SnapshotAbout | undefined {
  const all = snapshotsOf(catalogue);
  const at = all.findIndex((about) => about.id === id);
  if (at < 0) return undefined;
  const earlier = all.slice(0, at);
  return earlier.findLast(({ source }) => source === all[at].source) ?? earlier.at(-1);
}

/**
 * The last snapshot of the same sheet and the same date of data: one that a new snapshot may have to replace.
 *
 * @example
 * sameDate(catalogue, { asOf: 45292, source: 'Orders' })?.id // '7'
 */
export const sameDate = (
  catalogue: Catalogue,
  { asOf, source }: Pick<SnapshotAbout, 'asOf' | 'source'>,
): SnapshotAbout | undefined =>
  snapshotsOf(catalogue).findLast((about) => about.asOf === asOf && about.source === source);

/**
 * Adds a snapshot; the one it replaces is kept aside until the next run.
 *
 * @param replaced id of the one it replaces
 *
 * @example
 * const next = addEntry(catalogue, { about, bytes: 1200, parts: 1 }, undefined);
 */
export function addEntry(
  { version, entries }: Catalogue,
  entry: CatalogueEntry,
  replaced: string | undefined,
): Catalogue {
  const kept = entries.map((one) =>
    one.about.id === replaced ? { ...one, replacedBy: entry.about.id } : one,
  );
  return { version, entries: [...kept, entry] };
}

/**
 * Takes a snapshot out again; the one it had replaced counts again.
 *
 * @example
 * removeEntry(addEntry(catalogue, entry, undefined), entry.about.id) // as the catalogue was
 */
export function removeEntry({ version, entries }: Catalogue, id: string): Catalogue {
  const left = entries
    .filter(({ about }) => about.id !== id)
    .map(({ replacedBy, ...entry }): CatalogueEntry => ({
      ...entry,
      ...(replacedBy !== undefined && replacedBy !== id && { replacedBy }),
    }));
  return { version, entries: left };
}

/**
 * Snapshots that earlier runs replaced, and that no other one is written against: nothing brings them back any more.
 *
 * @example
 * const smaller = withoutEntries(catalogue, outdatedEntries(catalogue));
 */
export function outdatedEntries({ entries }: Catalogue): CatalogueEntry[] {
  const bases = new Set(entries.map(({ about }) => about.base));
  return entries.filter(({ about, replacedBy }) => replacedBy !== undefined && !bases.has(about.id));
}

/**
 * The catalogue without some snapshots; nothing counts again that did not before.
 *
 * @example
 * withoutEntries(catalogue, catalogue.entries) // as emptyCatalogue
 */
export const withoutEntries = (
  { version, entries }: Catalogue,
  dropped: readonly CatalogueEntry[],
): Catalogue => ({ version, entries: entries.filter((entry) => !dropped.includes(entry)) });

/**
 * An id that none of these snapshots has: the next number.
 *
 * @example
 * nextId(['1', '2', '5']) // '6'
 */
export const nextId = (taken: readonly string[]): string =>
  String(Math.max(0, ...taken.map((id) => Number(id) || 0)) + 1);
