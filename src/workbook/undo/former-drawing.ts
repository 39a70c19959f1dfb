import type { DrawnPivot, SheetDrawing } from '../drawn-sheet/sheet-drawing';
import type { PivotPlan } from '../pivot-plan';
import { canPivot } from '../pivot-summary';
import type { Written, WrittenPlaceRecord } from '../written';
import { lookForRows, type PivotRows } from './pivot-rows';
import type { StandingPlace } from './standing-place';
import type { UndoRecord } from './undo-record';

/**
 * A drawing of before a run, its pivots over the rows where they are now and under the names that sheets, tables and
 * headers have now: users rename, insert and move them. A pivot whose rows or columns are gone is left out, because Excel
 * cannot make one without.
 *
 * @param old The drawing as the run before left it.
 * @param after The drawing of the run.
 * @param places What had been written before, as it stands again.
 */
export async function formerDrawing(
  context: Excel.RequestContext,
  old: SheetDrawing,
  after: SheetDrawing,
  record: UndoRecord,
  before: Written,
  places: readonly StandingPlace[],
): Promise<SheetDrawing> {
  if (!canPivot()) return old;
  const looked = old.pivots.flatMap((pivot) => {
    const fed = places.find(({ place }) => feeds(place, pivot.plan));
    const same = after.pivots.find(({ plan }) => plan.name === pivot.plan.name);
    const rows = fed && lookForRows(context, pivot.plan, same?.plan, fed);
    return fed && rows ? [{ pivot, fed, rows }] : [];
  });
  if (looked.length > 0) await context.sync();
  const pivots = looked.flatMap(({ pivot, fed, rows }): DrawnPivot[] => {
    const found = rows();
    const plan = found && renamed(pivot.plan, found, renames(record, before, fed));
    return plan ? [{ ...pivot, plan }] : [];
  });
  return { ...old, pivots };
}

/** Whether a pivot was made from what stood at a place. */
const feeds = (place: WrittenPlaceRecord, { source }: PivotPlan): boolean =>
  'table' in source
    ? place.table?.name === source.table
    : !place.table && place.what !== 'besideOrders' && place.sheetName === source.sheetName;

/** The headers of before that are called otherwise now. */
function renames(
  { source }: UndoRecord,
  before: Written,
  { place, columns }: StandingPlace,
): ReadonlyMap<string, string> {
  const theirs = Object.entries(before.source.columns).flatMap(([role, header]): [string, string][] => {
    const after = new Map<string, string>(Object.entries(source.columns)).get(role);
    return after === undefined ? [] : [[header, after]];
  });
  const ours = place.columns.flatMap(({ key, header }): [string, string][] => {
    const found = columns.find((column) => column.key === key);
    return found ? [[header, found.header]] : [];
  });
  return new Map([...theirs, ...ours]);
}

/** The pivot under the headers that stand there now; undefined where one that it needs does not. */
function renamed(
  plan: PivotPlan,
  { headers, source }: PivotRows,
  names: ReadonlyMap<string, string>,
): PivotPlan | undefined {
  const nameOf = (header: string): string | undefined =>
    [names.get(header), header].find((one) => one !== undefined && headers.includes(one));
  const row = nameOf(plan.rows);
  const column = plan.columns === undefined ? undefined : nameOf(plan.columns);
  const figures = plan.figures.flatMap((figure) => {
    const field = nameOf(figure.field);
    return field === undefined ? [] : [{ ...figure, field }];
  });
  const isWhole =
    figures.length === plan.figures.length && (column === undefined) === (plan.columns === undefined);
  if (row === undefined || !isWhole) return undefined;
  return { ...plan, source, rows: row, ...(column !== undefined && { columns: column }), figures };
}
