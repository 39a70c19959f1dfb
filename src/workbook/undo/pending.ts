import { z } from 'zod';
import { inExcel } from '../excel';
import { readSettings, type SettingKey, settingKeys } from '../settings-store';

const pendingSchema = z.strictObject({
  what: z.enum(['run', 'undo', 'remove']),
  /** Of the run that is being written or undone; of the removal itself. ISO date-time. */
  at: z.string(),
});

/** What was begun and is not finished: a run, undoing one, or removing everything. */
export type Pending = z.infer<typeof pendingSchema>;

const undoSchema = z.strictObject({ at: z.string() });

/** What is under way in a workbook, and which run can be undone. */
export interface State {
  pending: Pending | undefined;
  undo: { at: string } | undefined;
}

/** The settings that tell the state. */
export const stateKeys = [settingKeys.pending, settingKeys.undo] as const;

/** What is under way in the workbook, and which run can be undone. One sync. */
export const readState = async (context: Excel.RequestContext): Promise<State> =>
  stateIn(await readSettings(context, stateKeys));

/** The state, in settings that were read. */
export const stateIn = (stored: ReadonlyMap<SettingKey, unknown>): State => ({
  pending: pendingSchema.safeParse(stored.get(settingKeys.pending)).data,
  undo: undoSchema.safeParse(stored.get(settingKeys.undo)).data,
});

/** Queues the mark that something is under way. It stands in the workbook before the first change. */
export function markPending(context: Excel.RequestContext, pending: Pending): void {
  context.workbook.settings.add(settingKeys.pending, JSON.stringify(pending));
}

/** Queues which run can be undone from now on. */
export function markUndo(context: Excel.RequestContext, at: string): void {
  context.workbook.settings.add(settingKeys.undo, JSON.stringify({ at }));
}

/** Takes the mark away that something is under way. */
export async function unmarkPending(): Promise<void> {
  await inExcel(async (context) => {
    const mark = context.workbook.settings.getItemOrNullObject(settingKeys.pending).load('key');
    await context.sync();
    if (mark.isNullObject) return;
    mark.delete();
    await context.sync();
  });
}
