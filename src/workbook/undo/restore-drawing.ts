import { type DrawnNow, drawSheets, type SheetToDraw } from '../drawn-sheet/draw-sheet';
import { lookForDrawing } from '../drawn-sheet/drawing-now';
import { distance, shiftedDrawing } from '../drawn-sheet/moved-drawing';
import type { SheetDrawing } from '../drawn-sheet/sheet-drawing';
import { inExcel } from '../excel';
import { readTogether } from '../read-together';
import type { DrawnKind, Written } from '../written';
import { planBack, putInPlace } from './bring-back';
import { formerDrawing } from './former-drawing';
import type { RestoreEnd } from './restore-end';
import { addWholeRules, lookAtRules, type RulesThere, wholeSheet } from './rules-on';
import type { StandingPlace } from './standing-place';
import type { FormerDrawing, UndoRecord } from './undo-record';

/** What a drawing stands among: what had been written before and by the run, and what of it stands again. */
interface Around {
  before: Written | undefined;
  written: Written | undefined;
  standing: readonly StandingPlace[];
  there: ReadonlyMap<FormerDrawing, DrawingThere>;
}

/** A sheet with a drawing, and where this stands now; undefined where none of it is found. */
interface DrawingThere {
  sheet: { id: string; name: string };
  now: SheetDrawing | undefined;
}

/** Looks for the drawings of a run on the sheets that are still there. Two syncs, where there may be any. */
export async function lookAtDrawings(
  drawings: readonly FormerDrawing[],
  before: Written | undefined,
  written: Written | undefined,
): Promise<Map<FormerDrawing, DrawingThere>> {
  if (drawings.length === 0) return new Map();
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheets = drawings.map((drawing) => ({
      drawing,
      item: worksheets.getItemOrNullObject(drawing.sheetId ?? '').load('id,name'),
    }));
    await context.sync();
    const looked = sheets
      .filter(({ item }) => !item.isNullObject)
      .map(({ drawing, item: { id, name } }) => {
        const was = drawing.before ?? before?.drawn[drawing.what]?.drawing;
        const now = lookForDrawing(worksheets.getItem(id), drawnBy(drawing, written), was);
        return { drawing, sheet: { id, name }, now };
      });
    if (looked.length > 0) await context.sync();
    return new Map(looked.map(({ drawing, sheet, now }) => [drawing, { sheet, now: now() }]));
  });
}

/** What a run drew, or was about to. */
const drawnBy = ({ what, after }: FormerDrawing, written: Written | undefined): SheetDrawing =>
  written?.drawn[what]?.drawing ?? after;

/** A drawing of before as it is to be drawn again. */
type PlanAgain = SheetToDraw & Pick<FormerDrawing, 'what' | 'dropped'>;

/** Draws sheets as they were before the run, over whatever the run made of them; in as many trips as one of them takes. */
export async function redraw(
  drawings: readonly FormerDrawing[],
  record: UndoRecord,
  around: Around,
  end: RestoreEnd,
): Promise<{ what: DrawnKind; again: DrawnNow }[]> {
  const read = await readTogether<{ plan?: PlanAgain | undefined; rules?: RulesThere }>([
    ...drawings.map((drawing) => async (context: Excel.RequestContext) => ({
      plan: await planAgain(context, drawing, record, around, end),
    })),
    ...[...around.there.values()].map(({ sheet }) => async (context: Excel.RequestContext) => ({
      rules: await lookAtRules(context, { sheet, blocks: [wholeSheet] }),
    })),
  ]);
  const plans = read.flatMap(({ plan }) => plan ?? []);
  const rulesThere = read.flatMap(({ rules }) => rules ?? []);
  const drawn = await addWholeRules(rulesThere, () => drawSheets(plans));
  for (const [at, { dropped }] of plans.entries())
    if (dropped && !dropped.isKept) await putInPlace(drawn[at].drawn.sheetId, dropped);
  return plans.map(({ what }, at) => ({ what, again: drawn[at] }));
}

/** A drawing of before as it is to be drawn again; undefined where its sheet is gone. */
async function planAgain(
  context: Excel.RequestContext,
  former: FormerDrawing,
  record: UndoRecord,
  { before, written, standing, there }: Around,
  end: RestoreEnd,
): Promise<PlanAgain | undefined> {
  const { what, sheetId = '', sheetName, after, rules, dropped } = former;
  const old = before?.drawn[what];
  const found = there.get(former);
  if (!before || !old) return undefined;
  if (dropped) {
    const plan = await planBack(context, former, found?.sheet, { record, before, standing }, end);
    return plan && { ...plan, what, dropped };
  }
  if (!found) return undefined;
  const { sheet } = found;
  const was = former.before ?? old.drawing;
  const drawn = drawnBy(former, written);
  // A run that broke off may have drawn half of it, where it was planned.
  const drawing = (end === 'run' ? undefined : found.now) ?? drawn;
  // Rules of before and of the run may stand side by side: all are found by their looks, not by their ids.
  const previous = { sheetId, sheetName, drawing, rules: [] };
  const known = end === 'run' ? rules : undefined;
  const again = await formerDrawing(
    context,
    shiftedDrawing(was, distance(drawn, drawing)),
    after,
    record,
    before,
    standing,
  );
  return { sheet, drawing: again, previous, known, what };
}
