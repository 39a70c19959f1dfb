import { recipeSchema } from '../../../src/classify';
import { historyNamespace } from '../../../src/workbook/history/history-xml';
import { storedSnapshots } from '../../../src/workbook/history/stored-snapshots';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { namespaceOf, putValue, type Workbook } from '../../../src/workbench/model';
import { orderRows } from '../../support/order-rows';
import { runOnSelection, sheetOf, snapshot, workbookOf } from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const office = useOffice(() => ({ workbook: workbookOf(orderRows(80, 15), 'Orders') }));

const history = (workbook: Workbook): string[] =>
  workbook.customXmlParts
    .map(({ xml }) => xml)
    .filter((xml) => namespaceOf(xml).startsWith(historyNamespace))
    .sort();

it('undoing a run takes its snapshot out again, and brings back the one it replaced', async () => {
  await runOnSelection(recipe);
  const { workbook } = office();
  const [parts, list] = [history(workbook), await storedSnapshots()];
  await runOnSelection(recipe, { today: 45_700 });
  expect((await storedSnapshots()).map(({ id }) => id)).toEqual(['2']);
  await undoLastRun();
  expect(await storedSnapshots()).toEqual(list);
  expect(history(workbook)).toEqual(parts);
  for (const [column, value] of ['C001', 45_700, 10].entries())
    putValue(sheetOf(workbook, 'Orders').cells, 81, column, value);
  await runOnSelection(recipe, { today: 45_701 });
  expect(await storedSnapshots()).toHaveLength(2);
  await undoLastRun();
  expect(history(workbook)).toEqual(parts);
});

it('removing everything takes the history along', async () => {
  const { workbook } = office();
  const before = snapshot(workbook);
  await runOnSelection(recipe);
  await runOnSelection(recipe);
  await removeEverything();
  expect(history(workbook)).toEqual([]);
  expect(snapshot(workbook)).toBe(before);
});
