import type { SheetToDraw } from '../drawn-sheet/draw-sheet';
import { lookForDrawing } from '../drawn-sheet/drawing-now';
import { type DrawnSheet, emptyDrawing, type SheetDrawing } from '../drawn-sheet/sheet-drawing';
import { inExcel } from '../excel';
import type { PlannedSheet } from '../write-plan';
import type { Written } from '../written';
import { formerDrawing } from './former-drawing';
import type { RestoreEnd } from './restore-end';
import type { StandingPlace } from './standing-place';
import type { FormerDrawing, UndoRecord } from './undo-record';

/** What a drawing stood among. */
interface Around {
  record: UndoRecord;
  before: Written;
  standing: readonly StandingPlace[];
}

/**
 * What a run had taken away, to be drawn again: on its sheet, where this stayed to the user, or on a sheet like the one
 * that the run deleted.
 *
 * @param there The sheet itself, where it is there.
 * @returns undefined where nothing is to be done: the run did not come so far, or the user deleted the sheet
 */
export async function planBack(
  context: Excel.RequestContext,
  former: FormerDrawing,
  there: { id: string; name: string } | undefined,
  { record, before, standing }: Around,
  end: RestoreEnd,
): Promise<SheetToDraw | undefined> {
  const was = former.before ?? before.drawn[former.what]?.drawing;
  const isKept = former.dropped?.isKept === true;
  if (!was || isKept !== (there !== undefined)) return undefined;
  const drawing = await formerDrawing(context, was, former.after, record, before, standing);
  const sheet = there ?? (await sheetFor(context, former.sheetName, drawing, record));
  const previous = remains(sheet, drawing);
  // On a sheet that an undo has added already, every rule is ours.
  const known = isKept ? (end === 'run' ? former.rules : undefined) : [];
  return { sheet, drawing, previous, known };
}

/**
 * What may be on a sheet, of an undo that broke off: cells are written anew, and so are pivots and charts under the names
 * of ours, because half-made ones look like whole ones to whoever asks for their names alone.
 */
const remains = (
  { id, name }: PlannedSheet,
  { pivots, charts, rules }: SheetDrawing,
): DrawnSheet | undefined =>
  id === undefined
    ? undefined
    : {
        sheetId: id,
        sheetName: name,
        drawing: {
          ...emptyDrawing,
          pivots: pivots.map((pivot) => ({ ...pivot, plan: { ...pivot.plan, source: { table: '' } } })),
          charts: charts.map((chart) => ({ ...chart, title: '', place: { ...chart.place, rowCount: 1 } })),
          rules,
        },
        rules: [],
      };

/** A sheet that an undo that broke off has already added; else a new one under a name that is free. */
async function sheetFor(
  context: Excel.RequestContext,
  wanted: string,
  drawing: SheetDrawing,
  { sheets }: UndoRecord,
): Promise<PlannedSheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const taken = new Map(worksheets.items.map(({ id, name }) => [name.toLowerCase(), { id, name }]));
  const own = taken.get(wanted.toLowerCase());
  if (own && !sheets.includes(own.id)) {
    const now = lookForDrawing(worksheets.getItem(own.id), drawing);
    await context.sync();
    if (now()) return own;
  }
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} (${String(n)})`;
  return { name };
}

/** Puts a sheet where it stood among the tabs, hidden if it was. */
export async function putInPlace(
  sheetId: string,
  { position, visibility }: NonNullable<FormerDrawing['dropped']>,
): Promise<void> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const count = worksheets.getCount();
    await context.sync();
    const sheet = worksheets.getItem(sheetId);
    sheet.position = Math.min(position, count.value - 1);
    if (visibility !== 'Visible') Object.assign(sheet, { visibility });
    await context.sync();
  });
}
