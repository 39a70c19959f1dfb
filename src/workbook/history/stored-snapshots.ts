import {
  commonTiers,
  type Effect,
  effectOf,
  type Migration,
  migrationOf,
  snapshotBefore,
  snapshotsOf,
  UserError,
} from '../../classify';
import type { Translate } from '../tier-columns';
import { drawHistoryAnew } from './draw-history-anew';
import { drawHistory } from './history-drawing';
import { readHistory, readSnapshots } from './history-store';

/** A snapshot to choose. */
export interface StoredSnapshot {
  id: string;
  /** Serial day of the data. */
  date: number;
  /** The recipe's name as it was then; a preset's is its key. */
  recipeName?: string;
  customers: number;
  /** The snapshot this one is compared with unless another is chosen. */
  before?: string;
}

/** What lies between two snapshots under one method. */
export interface Comparison {
  migration: Migration;
  effect: Effect;
}

/** The snapshots of the open workbook, oldest data first. */
export async function storedSnapshots(): Promise<StoredSnapshot[]> {
  const { catalogue } = await readHistory();
  return snapshotsOf(catalogue).map(({ id, asOf, recipe, customers }) => {
    const before = snapshotBefore(catalogue, id)?.id;
    return {
      id,
      date: asOf,
      customers,
      ...(recipe !== undefined && { recipeName: recipe }),
      ...(before !== undefined && { before }),
    };
  });
}

/**
 * How customers moved from one snapshot to another, and what became of the tiers: for each method that both have.
 *
 * @throws UserError `snapshotUnreadable` where one of them is damaged or gone
 */
export async function migrationBetween(fromId: string, toId: string): Promise<Comparison[]> {
  const { before, after } = await readPair(fromId, toId);
  return commonTiers(before.about, after.about).flatMap(({ key }) => {
    const migration = migrationOf(before, after, key);
    const effect = effectOf(before, after, key);
    return migration && effect ? [{ migration, effect }] : [];
  });
}

/**
 * Draws the history sheet anew with two snapshots of the user's choice; the next run shows the last two again.
 * All of it, or nothing.
 *
 * @throws UserError `snapshotUnreadable`; `noHistorySheet` where it is not there (any more); `sheetProtected`
 */
export async function drawMigration(fromId: string, toId: string, translate: Translate): Promise<void> {
  const { before, after, snapshots } = await readPair(fromId, toId);
  const drawing = drawHistory({ snapshots, compared: { before, after } }, translate);
  await drawHistoryAnew(drawing);
}

async function readPair(fromId: string, toId: string) {
  const history = await readHistory();
  const found = await readSnapshots(history, [fromId, toId]);
  const before = found.get(fromId);
  const after = found.get(toId);
  if (!before || !after) throw new UserError('snapshotUnreadable');
  return { before, after, snapshots: snapshotsOf(history.catalogue) };
}
