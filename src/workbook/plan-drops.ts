import type { Recipe } from '../classify';
import { intersection } from './address';
import type { DrawnSheet } from './drawn-sheet/sheet-drawing';
import { lookOn } from './undo/added-sheets';
import type { DroppedSheet } from './write-plan';
import type { DrawnKind, WrittenSource } from './written';

/** The sheets that a recipe can do without and that tell of the tiers as they are. */
const optional = ['summary', 'rules'] as const;

/**
 * The sheets of the last run that the recipe no longer wants. Those of another list stay: they are about it. Two syncs a
 * sheet that goes.
 *
 * @param there What earlier runs drew, as it is now.
 * @param before What the last run read.
 */
export async function planDrops(
  { outputs }: Recipe,
  there: Partial<Record<DrawnKind, DrawnSheet>>,
  source: WrittenSource,
  before: WrittenSource | undefined,
): Promise<DroppedSheet[]> {
  if (!before || !isSameList(source, before)) return [];
  const dropped: DroppedSheet[] = [];
  for (const what of optional) {
    const previous = there[what];
    if (!previous || outputs[what]) continue;
    const { isKept } = await lookOn(
      previous.sheetId,
      { after: previous.drawing, sheetName: previous.sheetName },
      'undo',
    );
    dropped.push({ what, previous, isKept });
  }
  return dropped;
}

const isSameList = (a: WrittenSource, b: WrittenSource): boolean =>
  a.sheetId === b.sheetId && a.table?.id === b.table?.id && intersection(a.block, b.block) !== undefined;
