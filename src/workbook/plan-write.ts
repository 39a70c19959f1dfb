import type { Classification, Profile, Recipe } from '../classify';
import { checkMerged } from './check-merged';
import { checkRoom } from './check-room';
import { emptiedSheet, type SheetToDraw } from './drawn-sheet/draw-sheet';
import { withDrawingsNow } from './drawn-sheet/drawing-now';
import { distance, shiftedDrawing } from './drawn-sheet/moved-drawing';
import { inExcel } from './excel';
import { locateDrawn } from './locate-drawn';
import { locateWritten, recordNow, storedWritten } from './locate-written';
import { type FollowedSheets, followSheets } from './history/followed-sheets';
import { type HistoryPlan, planHistory } from './history/plan-history';
import { readHistory } from './history/history-store';
import { historySheet } from './history/history-sheet';
import { lastRunSchema } from './last-run';
import { usedColumns, usedRoles } from './pinned-recipe';
import { planBlocks } from './plan-blocks';
import { planDrawings } from './plan-drawings';
import { planDrops } from './plan-drops';
import { plannedTouches } from './planned-touches';
import type { Region } from './region';
import { neededRoom } from './needed-room';
import { readSettings, settingKeys } from './settings-store';
import type { SourceIds } from './source-ids';
import { lookUpMarks } from './follow-source';
import { planMarks } from './source-marks';
import { freeSheet, takenNames } from './taken-names';
import type { Translate } from './tier-columns';
import type { DroppedSheet, TierBlock, WritePlan } from './write-plan';
import type { Written, WrittenSource } from './written';

/** What a plan is made from. */
export interface PlanInput {
  classification: Classification;
  recipe: Recipe;
  region: Region;
  profile: Profile;
  /** The ids as they stand in the rows that were read. */
  ids: SourceIds;
  /** Whether some amounts are text, which a pivot would count as nothing. */
  amountIsText: boolean;
  translate: Translate;
  otherLanguage?: Translate | undefined;
  /** Serial day of the run. */
  today: number;
}

/**
 * Computes everything a run will write, and refuses what must not be written. Changes nothing.
 *
 * Order rows get a sheet of their own, customer rows columns beside them. What an earlier run wrote is found again by
 * its ids and updated in place.
 *
 * @throws UserError `occupiedCells` and `mergedCells` with the addresses in the way; `sheetProtected` naming the sheet
 */
export async function planWrite(input: PlanInput): Promise<WritePlan> {
  const { region } = input;
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    const lastRunAt = written && (await lastRunTime(context));
    const marksBefore = written && lookUpMarks(context, written.source);
    const names = await takenNames(context, region);
    const places = written ? await locateWritten(context, written) : [];
    const blocks = withNames(await planBlocks(context, input, places, names), written);
    const there = written ? await withDrawingsNow(context, await locateDrawn(context, written)) : {};
    const free = (wanted: string): string => freeSheet(wanted, names);
    const followed = followSheets(written?.classified ?? [], names.sheets, region);
    const history = await planHistoryOf(input, followed);
    const classified = history ? followed.known : written?.classified;
    const drawings = [
      ...planDrawings(input, blocks[0], there, free),
      ...(history ? [historySheet(history, there.history, input.translate, free)] : []),
    ].map(overEarlier);
    const source = sourceOf(input);
    const dropped = await planDrops(input.recipe, there, source, written?.source);
    const emptied = dropped.filter(({ isKept }) => isKept).map(emptiedSheet);
    const sheets = [...blocks, ...drawings, ...emptied].map(({ sheet }) => sheet);
    const existing = sheets.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name }]));
    const addsSheets = existing.length < sheets.length;
    const changesSheets = addsSheets || dropped.length > emptied.length;
    await checkRoom(context, existing, changesSheets, await neededRoom(context, blocks, drawings));
    await checkMerged(blocks);
    const used = new Set(blocks.map(({ previous }) => previous?.record));
    const columns = usedRoles(input.profile, input.recipe, region.firstColumn);
    const marks = planMarks({ ...source, isLocked: names.isLocked }, columns, await marksBefore?.());
    return {
      touches: plannedTouches({ blocks, drawings, dropped, history, lastRunAt, source, marks: marks.plan }),
      blocks,
      drawings,
      dropped,
      ...(history && { history }),
      ...(classified && { classified }),
      source: { ...source, ...marks.stored },
      marks: marks.plan,
      elsewhere: places.filter(({ record }) => !used.has(record)).map(recordNow),
      drawnElsewhere: without(there, dropped),
    };
  }, region.sheetName);
}

/** What earlier runs drew without what is dropped. */
const without = (there: Written['drawn'], dropped: readonly DroppedSheet[]): Written['drawn'] =>
  Object.fromEntries(Object.entries(there).filter(([kind]) => !dropped.some(({ what }) => what === kind)));

/** What is read, as a refresh will need to know it. */
function sourceOf({ region, recipe, profile, classification }: PlanInput): WrittenSource {
  const { sheetId, sheetName, firstRow, firstColumn, rowCount, columnCount } = region;
  const columns = usedColumns(profile, recipe);
  const headers = Object.values(columns);
  const anchor =
    profile.headerRow < 0 ? undefined : profile.columns.find(({ header }) => headers.includes(header));
  return {
    sheetId,
    sheetName,
    block: { firstRow, firstColumn, rowCount, columnCount },
    ...choiceOf(region),
    kind: classification.kind,
    columns,
    ...(region.table && { table: region.table }),
    ...(anchor && {
      anchor: {
        row: firstRow + profile.headerRow,
        column: firstColumn + anchor.index,
        header: anchor.header,
      },
    }),
  };
}

/** A drawing where the one before it stands now: users write above and beside it. */
const overEarlier = <T extends SheetToDraw>(plan: T): T => ({
  ...plan,
  ...(plan.previous && {
    drawing: shiftedDrawing(plan.drawing, distance(plan.drawing, plan.previous.drawing)),
  }),
});

/** When the last run was, ISO date-time. */
async function lastRunTime(context: Excel.RequestContext): Promise<string | undefined> {
  const stored = await readSettings(context, [settingKeys.lastRun]);
  return lastRunSchema.safeParse(stored.get(settingKeys.lastRun)).data?.at;
}

/** The snapshot of this run, where the recipe keeps a history. */
async function planHistoryOf(
  { classification, recipe, region, today }: PlanInput,
  { renamed }: FollowedSheets,
): Promise<HistoryPlan | undefined> {
  if (!recipe.outputs.history) return undefined;
  return planHistory(
    { classification, recipe, source: region.sheetName, renamed, today },
    await readHistory(),
  );
}

/** What was chosen of the block, so that a refresh reads the same cells. */
const choiceOf = ({ exactRows, wholeColumns, rows, sheetColumns, headerRow }: Region) => ({
  exactRows: exactRows ?? false,
  ...(wholeColumns && { wholeColumns }),
  ...(rows && { rows: rows.map((span) => ({ ...span })) }),
  ...(sheetColumns && { sheetColumns: [...sheetColumns] }),
  ...(headerRow !== undefined && { headerRow }),
});

/** Gives columns that have none the hidden name by which they are found again. */
function withNames(blocks: TierBlock[], written: Written | undefined): TierBlock[] {
  const used = written?.places.flatMap(({ columns }) => columns.flatMap(({ name }) => name ?? [])) ?? [];
  let last = Math.max(0, ...used.map((name) => Number(name.slice(namePrefix.length))));
  return blocks.map((block) => {
    const columns = block.columns.map((column) => {
      if (column.name !== undefined) return column;
      last += 1;
      return { ...column, name: `${namePrefix}${String(last)}` };
    });
    return { ...block, columns };
  });
}

const namePrefix = 'CustomerTiers.column';
