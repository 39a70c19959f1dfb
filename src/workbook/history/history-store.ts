import {
  type Catalogue,
  type CatalogueEntry,
  catalogueSchema,
  chainOf,
  decodeSnapshot,
  emptyCatalogue,
  type Snapshot,
  type SnapshotAbout,
  snapshotAboutSchema,
} from '../../classify';
import { inExcel } from '../excel';
import { type HistoryParts, listParts, readParts } from './history-parts';
import {
  historyNamespace,
  historyXml,
  readHistoryXml,
  snapshotNamespace,
  snapshotOfNamespace,
} from './history-xml';
import { packBytes, unpackBytes } from './pack-bytes';

/** The history as it is stored in the open workbook. */
export interface StoredHistory {
  catalogue: Catalogue;
  parts: HistoryParts;
  /** The catalogue's part as it stands, to be put back; absent where there is none. */
  catalogueXml?: string;
}

/** Letters in one part: so many fit a request together with what surrounds them. */
const partLength = 3_000_000;

/**
 * Reads the list of snapshots. Where the list is lost or damaged, it is made anew from what the snapshots say of
 * themselves; snapshots of a later version are left alone.
 */
export async function readHistory(): Promise<StoredHistory> {
  const parts = await inExcel(listParts);
  if (parts.size === 0) return { catalogue: emptyCatalogue, parts };
  const xmls = await readParts(parts, [{ namespace: historyNamespace, bytes: partLength }]);
  const catalogueXml = xmls.get(historyNamespace);
  const listed = catalogueXml === undefined ? undefined : await catalogueIn(catalogueXml);
  const catalogue = listed ?? (await catalogueFrom(parts));
  return { catalogue, parts, ...(catalogueXml !== undefined && { catalogueXml }) };
}

async function catalogueIn(xml: string): Promise<Catalogue | undefined> {
  const packed = readHistoryXml(xml);
  if (!packed) return undefined;
  return unpackBytes(packed)
    .then((bytes) => catalogueSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data)
    .catch(asDamaged);
}

/** What could not be unpacked is damaged: it reads as if it were not there. */
const asDamaged = (): undefined => undefined;

/** The catalogue that the snapshots themselves give, oldest run first. */
async function catalogueFrom(parts: HistoryParts): Promise<Catalogue> {
  const counts = new Map<string, number>();
  for (const namespace of parts.keys()) {
    const named = snapshotOfNamespace(namespace);
    if (named) counts.set(named.id, Math.max(counts.get(named.id) ?? 0, named.part + 1));
  }
  const first = [...counts.keys()].map((id) => ({ namespace: snapshotNamespace(id, 0), bytes: partLength }));
  const xmls = await readParts(parts, first);
  const entries = [...counts].flatMap(([id, count]): CatalogueEntry[] => {
    const xml = xmls.get(snapshotNamespace(id, 0));
    const about = aboutIn(readHistoryXml(xml ?? '')?.about);
    return about?.id === id ? [{ about, bytes: (xml?.length ?? 0) * count, parts: count }] : [];
  });
  return { version: 1, entries: entries.sort((a, b) => Number(a.about.id) - Number(b.about.id)) };
}

function aboutIn(json: string | undefined): SnapshotAbout | undefined {
  if (json === undefined) return undefined;
  try {
    return snapshotAboutSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return asDamaged();
  }
}

/** The XML of a catalogue. */
export async function catalogueToXml(catalogue: Catalogue): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(catalogue));
  return historyXml(historyNamespace, await packBytes(bytes));
}

/** The XML of a snapshot's parts by their namespace. */
export async function snapshotToXml(
  about: SnapshotAbout,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Map<string, string>> {
  const { packing, text } = await packBytes(bytes);
  const xmls = new Map<string, string>();
  for (let part = 0; part === 0 || part * partLength < text.length; part++) {
    const namespace = snapshotNamespace(about.id, part);
    const piece = text.slice(part * partLength, (part + 1) * partLength);
    const described = part === 0 ? { about: JSON.stringify(about) } : {};
    xmls.set(namespace, historyXml(namespace, { packing, text: piece, ...described }));
  }
  return xmls;
}

/** The namespaces of a stored snapshot's parts. */
export const namespacesOf = ({ about, parts }: CatalogueEntry): string[] =>
  Array.from({ length: parts }, (_, part) => snapshotNamespace(about.id, part));

/**
 * Reads snapshots with all their customers.
 *
 * @returns by id; those that are damaged, or written against a damaged one, are left out
 */
export async function readSnapshots(
  { catalogue, parts }: StoredHistory,
  ids: readonly string[],
): Promise<Map<string, Snapshot>> {
  const chains = ids.flatMap((id) => chainOf(catalogue, id) ?? []);
  // A base stands before what is written against it, in the catalogue as in every chain.
  const entries = catalogue.entries.filter((entry) => chains.includes(entry));
  const wanted = entries.flatMap((entry) =>
    namespacesOf(entry).map((namespace) => ({ namespace, bytes: entry.bytes / entry.parts + 1_000 })),
  );
  const xmls = await readParts(parts, wanted);
  const found = new Map<string, Snapshot>();
  for (const entry of entries) {
    const { about } = entry;
    const base = about.base === undefined ? undefined : found.get(about.base);
    if (about.base !== undefined && !base) continue;
    const snapshot = await unpackSnapshot(entry, xmls)
      .then((bytes) => bytes && decodeSnapshot(bytes, about, base))
      .catch(asDamaged);
    if (snapshot) found.set(about.id, snapshot);
  }
  return found;
}

async function unpackSnapshot(
  entry: CatalogueEntry,
  xmls: ReadonlyMap<string, string>,
): Promise<Uint8Array | undefined> {
  const pieces = namespacesOf(entry).map((namespace) => readHistoryXml(xmls.get(namespace) ?? ''));
  const [first] = pieces;
  if (!first || pieces.includes(undefined)) return undefined;
  return unpackBytes({ packing: first.packing, text: pieces.map((piece) => piece?.text ?? '').join('') });
}
