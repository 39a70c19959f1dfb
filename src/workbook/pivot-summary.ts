import { supports } from './environment';
import { inExcel } from './excel';
import { isSamePivot, type PivotPlan } from './pivot-plan';
import type { UndoLog } from './undo-log';

/**
 * Makes the pivot of the summary, or refreshes it where it is there already.
 * Its cells are never read: Excel may still be filling them.
 *
 * Needs ExcelApi 1.8; sorting by revenue needs 1.9.
 */
export async function writePivot(
  sheet: { id: string; name: string },
  plan: PivotPlan,
  log: UndoLog,
): Promise<PivotPlan> {
  await inExcel(async (context) => {
    const { pivotTables } = context.workbook.worksheets.getItem(sheet.id);
    const there = pivotTables.getItemOrNullObject(plan.name);
    there.load('name');
    await context.sync();
    if (there.isNullObject) {
      log.push((later) => deletePivot(later, sheet.id, plan.name));
      addPivot(context, sheet.id, plan);
    } else {
      log.pushFinal((later) => {
        later.workbook.worksheets.getItem(sheet.id).pivotTables.getItem(plan.name).refresh();
      });
      there.refresh();
    }
    await context.sync();
  }, sheet.name);
  return plan;
}

/** Removes the pivot of the last run unless the new one is the same; undoing makes it again. */
export async function removeOldPivot(
  sheet: { id: string; name: string },
  old: PivotPlan,
  plan: PivotPlan | undefined,
  log: UndoLog,
): Promise<void> {
  if (isSamePivot(old, plan) || !supports('1.8')) return;
  log.pushFinal((later) => {
    addPivot(later, sheet.id, old);
  });
  await inExcel(async (context) => {
    await deletePivot(context, sheet.id, old.name);
    await context.sync();
  }, sheet.name);
}

async function deletePivot(context: Excel.RequestContext, sheetId: string, name: string): Promise<void> {
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
