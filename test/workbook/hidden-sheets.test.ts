import { recipeSchema } from '../../src/classify';
import { activateSheet, setVisibility } from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { translatorFor } from '../../src/locales/translate';
import { orderRows } from '../support/order-rows';
import {
  classifyHere,
  runOnSelection,
  sheetOf,
  sheetsSnapshot,
  snapshot,
  today,
  workbookOf,
} from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const office = useOffice(() => ({ workbook: workbookOf(orderRows(60, 12), 'Orders') }));
const ours = ['Customer tiers', 'Summary', 'Rules', 'Tier history'];

describe.each(['Hidden', 'VeryHidden'] as const)('sheets of ours that are %s', (visibility) => {
  it('are refreshed, undone and removed', async () => {
    const { workbook } = office();
    const untouched = snapshot(workbook);
    await runOnSelection(recipe);
    for (const name of ours) setVisibility(workbook, sheetOf(workbook, name), visibility);
    const hidden = sheetsSnapshot(workbook);
    await refreshTiers({ classifier: classifyHere, translate: translatorFor('en'), today: today + 20 });
    expect(ours.map((name) => sheetOf(workbook, name).visibility)).toEqual(ours.map(() => visibility));
    await undoLastRun();
    expect(sheetsSnapshot(workbook)).toBe(hidden);
    await removeEverything();
    expect(snapshot(workbook)).toBe(untouched);
  });

  it('go with the undo of the run that made them', async () => {
    const { workbook } = office();
    const untouched = sheetsSnapshot(workbook);
    await runOnSelection(recipe);
    for (const name of ours) setVisibility(workbook, sheetOf(workbook, name), visibility);
    await undoLastRun();
    expect(sheetsSnapshot(workbook)).toBe(untouched);
  });
});

it('the rows are shown again where they were hidden and all that is shown goes', async () => {
  const { workbook } = office();
  const untouched = sheetsSnapshot(workbook);
  await runOnSelection(recipe);
  activateSheet(workbook, sheetOf(workbook, 'Summary').id);
  setVisibility(workbook, sheetOf(workbook, 'Orders'), 'Hidden');
  await removeEverything();
  expect(sheetsSnapshot(workbook)).toBe(untouched);
});

it('hidden rows stay hidden where another sheet of the user is shown', async () => {
  const { workbook } = office();
  await runOnSelection(recipe);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Mine');
    await context.sync();
  });
  activateSheet(workbook, sheetOf(workbook, 'Summary').id);
  setVisibility(workbook, sheetOf(workbook, 'Orders'), 'Hidden');
  await removeEverything();
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Orders', 'Hidden'],
    ['Mine', 'Visible'],
  ]);
});
