import { supports } from './environment';
import { inExcel } from './excel';
import { type PivotPlan, pivotSignature } from './pivot-plan';
import type { UndoLog } from './undo-log';
import type { WrittenSummary } from './written';

/**
 * Makes the pivot of the summary, or refreshes it where the one of the last run shows the same columns.
 * Its cells are never read: Excel may still be filling them.
 *
 * Needs ExcelApi 1.8; sorting by revenue needs 1.9.
 */
export async function writePivot(
  sheet: { id: string; name: string },
  plan: PivotPlan,
  previous: WrittenSummary['pivot'],
  log: UndoLog,
): Promise<NonNullable<WrittenSummary['pivot']>> {
  const source = pivotSignature(plan);
  await inExcel(async (context) => {
    const { pivotTables } = context.workbook.worksheets.getItem(sheet.id);
    const old = pivotTables.getItemOrNullObject(previous?.name ?? plan.name);
    old.load('name');
    await context.sync();
    if (!old.isNullObject && previous?.source === source) {
      old.refresh();
      await context.sync();
      log.push((later) => {
        later.workbook.worksheets.getItem(sheet.id).pivotTables.getItem(plan.name).refresh();
      });
      return;
    }
    if (!old.isNullObject) old.delete();
    else log.push((later) => deletePivot(later, sheet.id, plan.name));
    addPivot(context, sheet.id, plan);
    await context.sync();
  }, sheet.name);
  return { name: plan.name, source };
}

/** Removes a pivot if it is there. */
export async function deletePivot(
  context: Excel.RequestContext,
  sheetId: string,
  name: string,
): Promise<void> {
  const pivot = context.workbook.worksheets.getItem(sheetId).pivotTables.getItemOrNullObject(name);
  pivot.load('name');
  await context.sync();
  if (!pivot.isNullObject) pivot.delete();
}

function addPivot(context: Excel.RequestContext, sheetId: string, plan: PivotPlan): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { source, corner, rows, figures } = plan;
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
  const data = figures.map(({ field, name, summarizeBy, numberFormat }) => {
    const figure = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    figure.summarizeBy = summarizeBy;
    figure.name = name;
    figure.numberFormat = numberFormat;
    return { figure, summarizeBy };
  });
  pivot.layout.layoutType = Excel.PivotLayoutType.tabular;
  const revenue = data.find(({ summarizeBy }) => summarizeBy === 'Sum');
  if (revenue && supports('1.9')) {
    row.fields.getItem(rows).sortByValues(Excel.SortBy.descending, revenue.figure);
  }
  pivot.refresh();
}
