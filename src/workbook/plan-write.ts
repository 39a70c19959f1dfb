import type { Classification, Profile, Recipe } from '../classify';
import { checkMerged } from './check-merged';
import { checkRoom } from './check-room';
import { emptiedSheet, type SheetToDraw } from './drawn-sheet/draw-sheet';
import { withDrawingsNow } from './drawn-sheet/drawing-now';
import { distance, shiftedDrawing } from './drawn-sheet/moved-drawing';
import { inExcel } from './excel';
import { type LocatedPlace, locateDrawn, locateWritten, recordNow, storedWritten } from './locate-written';
import { type FollowedSheets, followSheets } from './history/followed-sheets';
import { type HistoryPlan, planHistory } from './history/plan-history';
import { readHistory } from './history/history-store';
import { historySheet } from './history/history-sheet';
import { lastRunSchema } from './last-run';
import { usedColumns, usedRoles } from './pinned-recipe';
import { placeHere } from './place-here';
import { planDrawings } from './plan-drawings';
import { planDrops } from './plan-drops';
import { plannedTouches } from './planned-touches';
import type { Region } from './region';
import { neededRoom } from './needed-room';
import { rowsInPlace } from './rows-in-place';
import { readSettings, settingKeys } from './settings-store';
import { customerAtRows, idAtRows, type SourceIds, textIds } from './source-ids';
import { lookUpMarks } from './follow-source';
import { planMarks } from './source-marks';
import { besideBlock, ownSheetBlock } from './tier-blocks';
import { idKey, type Translate, tierColumns } from './tier-columns';
import type { DroppedSheet, TierBlock, WritePlan } from './write-plan';
import type { Written, WrittenSource } from './written';
import { idMarks } from './written-part';

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

interface TakenNames {
  sheets: { id: string; name: string }[];
  tables: string[];
  /** Whether the sheet that is read is protected. */
  isLocked: boolean;
}

async function takenNames(context: Excel.RequestContext, { sheetId }: Region): Promise<TakenNames> {
  const { worksheets, tables } = context.workbook;
  const { protection } = worksheets.getItem(sheetId);
  protection.load('protected');
  worksheets.load('items/id,items/name');
  tables.load('items/name');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name }) => name),
    isLocked: protection.protected,
  };
}

/** `Customer tiers`, or with a number where somebody else has that name. */
export function freeName(
  wanted: string,
  taken: readonly string[],
  join: (name: string, n: number) => string,
): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let free = wanted;
  for (let n = 2; lower.has(free.toLowerCase()); n++) free = join(wanted, n);
  return free;
}

const freeSheet = (wanted: string, { sheets }: TakenNames): string =>
  freeName(
    wanted,
    sheets.map(({ name }) => name),
    (name, n) => `${name} (${String(n)})`,
  );

async function planBlocks(
  context: Excel.RequestContext,
  input: PlanInput,
  places: readonly LocatedPlace[],
  names: TakenNames,
): Promise<TierBlock[]> {
  const { classification, recipe, region, profile, ids, translate } = input;
  const texts = textIds(ids);
  const beside = async (
    what: 'besideCustomers' | 'besideOrders',
    located: LocatedPlace | undefined,
    isWanted: boolean,
  ): Promise<TierBlock> => {
    const own = new Set(located?.columns.map(({ column }) => column));
    const theirs = profile.columns.filter(({ index }) => !own.has(region.firstColumn + index));
    const columns = tierColumns(classification, {
      facts: false,
      textIds: texts,
      translate,
      taken: [...theirs.map(({ header }) => header), ...renamedHeaders(located)],
    });
    const shown = what === 'besideOrders' ? columns.filter(({ fills }) => fills.length > 0) : columns;
    const wanted = isWanted ? shown : [];
    const firstRow = region.firstRow + profile.firstDataRow;
    const rows = region.rowCount - profile.firstDataRow;
    const customerAt = customerAtRows(ids, classification, recipe, firstRow, rows);
    const rowId = idAtRows(ids, firstRow);
    const idColumn = ids.column;
    const isPart = idColumn !== undefined && (region.exactRows === true || region.rows !== undefined);
    const theirRows = {
      customerAt,
      rowId,
      idColumn: idColumn?.sheetColumn,
      ...(isPart && {
        part: {
          ids: idMarks(Array.from({ length: rows }, (_, row) => rowId(row))),
          header: idColumn.header,
          column: idColumn.sheetColumn,
        },
      }),
    };
    return besideBlock(what, region, profile, wanted, theirRows, located);
  };
  const here = (what: 'besideCustomers' | 'besideOrders') => placeHere(context, places, what, region);
  if (classification.kind === 'customers')
    return [await beside('besideCustomers', await here('besideCustomers'), true)];
  // Without its table, a sheet of ours is known by its ids.
  const own = places.find(
    ({ record, table, columns }) =>
      record.what === 'ownSheet' && (table ?? columns.some(({ key }) => key === idKey)),
  );
  const taken = [...(own?.table?.foreignHeaders ?? []), ...renamedHeaders(own)];
  const columns = tierColumns(classification, { facts: true, textIds: texts, translate, taken });
  const free = {
    sheet: freeSheet(translate({ key: 'sheet.tiers' }), names),
    table: freeName('CustomerTiers', names.tables, (name, n) => `${name}${String(n)}`),
  };
  const inPlace = await rowsInPlace(own, classification.ids);
  const tiers = ownSheetBlock(free, columns, classification.ids, own, inPlace);
  const { besideOrders } = recipe.outputs;
  const there = await here('besideOrders');
  // Tiers beside orders that are no longer wanted go: they would not be brought up to date.
  const isTouched = besideOrders || (there !== undefined && there.columns.length > 0);
  return isTouched ? [tiers, await beside('besideOrders', there, besideOrders)] : [tiers];
}

/** Headers of ours that the user renamed: they stay, so no other column may have them. */
const renamedHeaders = (place: LocatedPlace | undefined): string[] =>
  place?.columns.filter(({ renamed }) => renamed).map(({ header }) => header) ?? [];
