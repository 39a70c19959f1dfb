import type { Recipe } from '../classify';
import { intersection } from './address';
import type { DrawnSheet } from './drawn-sheet/sheet-drawing';
import { readTogether } from './read-together';
import { lookOn } from './undo/added-sheets';
import type { DroppedSheet } from './write-plan';
import type { DrawnKind, WrittenSource } from './written';

/** The sheets that a recipe can do without and that tell of the tiers as they are. */
const optional = ['summary', 'rules'] as const;

/**
 * The sheets of the last run that the recipe no longer wants. Those of another list stay: they are about it. Two syncs,
 * where there are any.
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
  const unwanted = optional.flatMap((what) => {
    const previous = there[what];
    return previous && !outputs[what] ? [{ what, previous }] : [];
  });
  return readTogether(
    unwanted.map(({ what, previous }) => async (context) => {
      const { isKept } = await lookOn(context, previous.sheetId, { after: previous.drawing }, 'undo');
      return { what, previous, isKept };
    }),
    unwanted.map(({ previous }) => previous.sheetName).join(', '),
  );
}

const isSameList = (a: WrittenSource, b: WrittenSource): boolean =>
  a.sheetId === b.sheetId && a.table?.id === b.table?.id && intersection(a.block, b.block) !== undefined;
