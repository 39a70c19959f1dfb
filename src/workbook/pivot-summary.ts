import { supports } from './environment';
import { isSamePivot, type PivotPlan } from './pivot-plan';

/** PivotTables need ExcelApi 1.8; sorting by revenue, and columns that keep their width, 1.9. */
export const canPivot = (): boolean => supports('1.8');

/** Queues the search for pivots by their names; which of them there are is known after the next sync. */
export function lookForPivots(
  context: Excel.RequestContext,
  sheetId: string,
  names: readonly string[],
): () => ReadonlySet<string> {
  if (!canPivot()) return () => new Set();
  const { pivotTables } = context.workbook.worksheets.getItem(sheetId);
  const items = names.map((name) => pivotTables.getItemOrNullObject(name));
  for (const item of items) item.load('name');
  return () => new Set(items.flatMap((item) => (item.isNullObject ? [] : [item.name])));
}

/** Queues the removal of the pivots of the last run that are not to be there as they are. */
export function removePivots(
  context: Excel.RequestContext,
  sheetId: string,
  pivots: readonly PivotPlan[],
  before: readonly PivotPlan[],
  there: ReadonlySet<string>,
): void {
  if (!canPivot()) return;
  const { pivotTables } = context.workbook.worksheets.getItem(sheetId);
  for (const { name } of before.filter((old) => !pivots.some((pivot) => isSamePivot(pivot, old)))) {
    if (there.has(name)) pivotTables.getItem(name).delete();
  }
}

/**
 * Queues the pivots of a sheet: one that is there as it is to be is refreshed, another made.
 * Their cells are never read: Excel may still be filling them.
 */
export function drawPivots(
  context: Excel.RequestContext,
  sheetId: string,
  pivots: readonly PivotPlan[],
  before: readonly PivotPlan[],
  there: ReadonlySet<string>,
): void {
  if (!canPivot()) return;
  for (const pivot of pivots) {
    const isKept = there.has(pivot.name) && before.some((old) => isSamePivot(pivot, old));
    if (isKept) context.workbook.worksheets.getItem(sheetId).pivotTables.getItem(pivot.name).refresh();
    else addPivot(context, sheetId, pivot);
  }
}

function addPivot(context: Excel.RequestContext, sheetId: string, plan: PivotPlan): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { source, corner, rows, columns, figures } = plan;
  const from =
    'table' in source
      ? context.workbook.tables.getItem(source.table)
      : context.workbook.worksheets.getItem(source.sheetName).getRange(source.address);
  const pivot = sheet.pivotTables.add(
    plan.name,
    from,
    sheet.getRangeByIndexes(corner.row, corner.column, 1, 1),
  );
  const row = pivot.rowHierarchies.add(pivot.hierarchies.getItem(rows));
  if (columns !== undefined) pivot.columnHierarchies.add(pivot.hierarchies.getItem(columns));
  const data = figures.map(({ field, name, summarizeBy, numberFormat }) => {
    const figure = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    figure.summarizeBy = summarizeBy;
    figure.name = name;
    figure.numberFormat = numberFormat;
    return { figure, summarizeBy };
  });
  pivot.layout.layoutType = Excel.PivotLayoutType.tabular;
  if (supports('1.9')) {
    // A refresh must not make the columns of the page as narrow as its own cells.
    pivot.layout.autoFormat = false;
    pivot.layout.preserveFormatting = true;
  }
  const revenue = data.find(({ summarizeBy }) => summarizeBy === 'Sum');
  if (revenue && supports('1.9')) {
    row.fields.getItem(rows).sortByValues(Excel.SortBy.descending, revenue.figure);
  }
  pivot.refresh();
}
