import {
  addEntry,
  type Catalogue,
  type CatalogueEntry,
  type Classification,
  encodeInSteps,
  isChainFull,
  isSameData,
  nextId,
  outdatedEntries,
  type Recipe,
  sameDate,
  type Snapshot,
  type SnapshotAbout,
  snapshotBefore,
  snapshotOf,
  snapshotsOf,
  withoutEntries,
} from '../../classify';
import {
  catalogueToXml,
  namespacesOf,
  readSnapshots,
  type StoredHistory,
  snapshotToXml,
} from './history-store';
import { type FollowedSheets, withSheetNames } from './followed-sheets';
import { nextTask, stepByStep } from '../step-by-step';
import { snapshotOfNamespace } from './history-xml';

/** What a run will add to the history. */
export interface HistoryPlan {
  before: StoredHistory;
  /** The catalogue with the new snapshot in it. */
  catalogue: Catalogue;
  catalogueXml: string;
  snapshot: Snapshot;
  /** The snapshot that is older by the date of its data; `unreadable` where it is damaged, absent where there is none. */
  previous?: Snapshot | 'unreadable';
  /** The parts to be added, by namespace. */
  added: Map<string, string>;
  /** Namespaces of parts that nothing needs any more. */
  outdated: string[];
}

export interface HistoryInput {
  classification: Classification;
  recipe: Recipe;
  /** Name of the sheet the rows came from. */
  source: string;
  /** Sheets that were renamed since the run before. */
  renamed: FollowedSheets['renamed'];
  /** Serial day of the run. */
  today: number;
}

/** Of the customers of now, the share that a snapshot has to know for the new one to be written against it. */
const enoughKnown = 0.5;

/**
 * The snapshot of a run, and how it will be stored. Changes nothing.
 *
 * A run on the same day for the same date of data, or on the very same data later, replaces the snapshot it would
 * repeat: running twice does not make two. The one replaced is kept aside until the next run, for undo.
 */
export async function planHistory(input: HistoryInput, before: StoredHistory): Promise<HistoryPlan> {
  const { classification, recipe, source } = input;
  const day = Math.floor(input.today);
  const catalogue = withSheetNames(before.catalogue, input.renamed);
  const all = snapshotsOf(catalogue);
  const candidate = sameDate(catalogue, { asOf: classification.referenceDate, source });
  const latest =
    all.findLast((about) => about.source === source && about !== candidate) ?? newest(all, candidate);
  const wanted = [candidate, latest].flatMap((about) => about?.id ?? []);
  const read = await readSnapshots(before, wanted);
  const base = fit(catalogue, latest && read.get(latest.id), classification);
  const stray = [...before.parts.keys()].flatMap((namespace) => snapshotOfNamespace(namespace)?.id ?? []);
  const id = nextId([...catalogue.entries.map(({ about }) => about.id), ...stray]);
  await nextTask();
  const snapshot = snapshotOf(classification, recipe, { id, day, source }, base);
  await nextTask();
  const same = candidate && read.get(candidate.id);
  const isRepeat = candidate?.day === day || (same && isSameData(same.states, snapshot.states));
  const outdated = outdatedEntries(catalogue);
  const bytes = await stepByStep(encodeInSteps(snapshot, base));
  const added = await snapshotToXml(snapshot.about, bytes);
  const entry: CatalogueEntry = {
    about: snapshot.about,
    bytes: [...added.values()].reduce((sum, xml) => sum + xml.length, 0),
    parts: added.size,
  };
  const now = addEntry(withoutEntries(catalogue, outdated), entry, isRepeat ? candidate?.id : undefined);
  const earlier = snapshotBefore(now, id);
  const previous = earlier && ((await readOnce(before, read, earlier.id)) ?? 'unreadable');
  return {
    before,
    catalogue: now,
    catalogueXml: await catalogueToXml(now),
    snapshot,
    ...(previous && { previous }),
    added,
    outdated: outdated.flatMap(namespacesOf),
  };
}

/** A snapshot that was read already, or is read now. */
async function readOnce(
  before: StoredHistory,
  read: ReadonlyMap<string, Snapshot>,
  id: string,
): Promise<Snapshot | undefined> {
  return read.get(id) ?? (await readSnapshots(before, [id])).get(id);
}

const newest = (all: readonly SnapshotAbout[], but: SnapshotAbout | undefined): SnapshotAbout | undefined =>
  all.findLast((about) => about !== but);

/** The snapshot to write against, if that saves anything and the chain has room. */
function fit(
  catalogue: Catalogue,
  snapshot: Snapshot | undefined,
  { ids }: Classification,
): Snapshot | undefined {
  if (!snapshot || isChainFull(catalogue, snapshot.about.id)) return undefined;
  const known = new Set(snapshot.states.ids);
  const shared = ids.reduce((count, id) => count + (known.has(id) ? 1 : 0), 0);
  return shared >= enoughKnown * ids.length && shared >= enoughKnown * known.size ? snapshot : undefined;
}
