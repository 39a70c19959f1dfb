import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { touchesBySheet } from '../../src/taskpane/plan/touch-message';
import { addSheet, enterValue, setVisibility } from '../../src/workbench/model';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import type { PlannedTouch } from '../../src/workbook/write-plan';
import { isAllOrNothing } from '../support/all-or-nothing';
import { everyRequest, type Mishap } from '../support/fault-rounds';
import { customerRows, orderRows } from '../support/order-rows';
import {
  rowsOf,
  runOnSelection,
  sheetOf,
  sheetsSnapshot,
  snapshot,
  workbookOf,
} from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const methods = [{ method: 'rfm' }, { method: 'abc' }];
const full = recipeSchema.parse({ version: 1, methods });
const plain = recipeSchema.parse({ version: 1, methods, outputs: { summary: false, rules: false } });
const office = useOffice(() => ({ workbook: workbookOf(orderRows(80, 16), 'Orders') }));
/** The sheets, but for their ids: one that is made again has another. */
const sheetsOf = (): string =>
  sheetsSnapshot(office().workbook).replaceAll(/"id": "\{[^}]*\}"|"id": \d+/g, '"id": 0');
const names = () => office().workbook.sheets.map(({ name }) => name);

it('a summary and rules that are switched off are named in the plan, go, and come back with undo', async () => {
  const { workbook } = office();
  const untouched = snapshot(workbook);
  await runOnSelection(full);
  await runOnSelection(full);
  setVisibility(workbook, sheetOf(workbook, 'Rules'), 'Hidden');
  const before = sheetsOf();
  let planned: readonly PlannedTouch[] = [];
  await runOnSelection(plain, {
    confirm: (touches) => {
      planned = touches;
      return true;
    },
  });
  expect(planned).toContainEqual({
    what: 'sheet',
    sheet: 'Summary',
    how: 'remove',
    now: expect.objectContaining({ is: 'drawn' }),
  });
  const told = touchesBySheet(planned).filter(({ state }) => state === 'remove');
  expect(told.map(({ sheet }) => sheet)).toEqual(['Summary', 'Rules']);
  for (const locale of ['en', 'zh-CN'] as const) {
    const { now = { key: '' } } = told[0] ?? {};
    expect(translatorFor(locale)(now)).toMatch(/Undo brings it back|撤销可以恢复/);
  }
  expect(names()).toEqual(['Orders', 'Customer tiers', 'Tier history']);
  await undoLastRun();
  expect(sheetsOf()).toBe(before);
  await runOnSelection(full);
  expect(names()).toEqual(['Orders', 'Customer tiers', 'Summary', 'Rules', 'Tier history']);
  await removeEverything();
  expect(snapshot(workbook)).toBe(untouched);
});

it('with a summary that is switched on again nothing is doubled', async () => {
  const { workbook } = office();
  await runOnSelection(full);
  const once = rowsOf(sheetOf(workbook, 'Summary'));
  await runOnSelection(plain);
  await runOnSelection(full);
  expect(names().sort()).toEqual(['Customer tiers', 'Orders', 'Rules', 'Summary', 'Tier history']);
  expect(rowsOf(sheetOf(workbook, 'Summary'))).toEqual(once);
});

it('a sheet with notes of the user stays with them alone, and is drawn again by undo', async () => {
  const { workbook } = office();
  await runOnSelection(full);
  const summary = sheetOf(workbook, 'Summary');
  enterValue(workbook, summary, 80, 2, 'mine', 'user');
  const before = sheetsOf();
  let planned: readonly PlannedTouch[] = [];
  await runOnSelection(plain, {
    confirm: (touches) => {
      planned = touches;
      return true;
    },
  });
  expect(touchesBySheet(planned).map(({ sheet, state }) => [sheet, state])).toContainEqual([
    'Summary',
    'empty',
  ]);
  expect(
    rowsOf(summary)
      .flat()
      .filter((value) => value !== ''),
  ).toEqual(['mine']);
  expect([summary.pivots, summary.charts, summary.conditionalFormats]).toEqual([[], [], []]);
  await undoLastRun();
  expect(sheetsOf()).toBe(before);
});

it('a sheet of the user under the same name is left alone by the undo', async () => {
  const { workbook } = office();
  await runOnSelection(full);
  await runOnSelection(plain);
  const own = addSheet(workbook, 'Summary');
  enterValue(workbook, own, 0, 0, 'my own summary', 'user');
  await undoLastRun();
  expect(rowsOf(own)).toEqual([['my own summary']]);
  expect(names()).toContain('Summary (2)');
  await removeEverything();
  expect(names()).toEqual(['Orders', 'Summary']);
});

it('the summary of another list stays', async () => {
  const { workbook } = office();
  await runOnSelection(full);
  const other = addSheet(workbook, 'Customers');
  for (const [row, cells] of customerRows(12).entries())
    for (const [column, value] of cells.entries()) enterValue(workbook, other, row, column, value, 'user');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Customers').activate();
    await context.sync();
  });
  const summary = rowsOf(sheetOf(workbook, 'Summary'));
  await runOnSelection(plain);
  expect(rowsOf(sheetOf(workbook, 'Summary'))).toEqual(summary);
});

const few: readonly Mishap[] = ['an error code, half done', 'a lost session, all done', 'cancelling'];

describe('a run that drops sheets', () => {
  it.each(few)(
    'is all or nothing, whichever request meets %s',
    async (mishap) => {
      await runOnSelection(full);
      enterValue(office().workbook, sheetOf(office().workbook, 'Rules'), 90, 2, 'mine', 'user');
      await isAllOrNothing(office(), mishap, (signal) => runOnSelection(plain, { signal }));
    },
    60_000,
  );

  it.each(few)(
    'is undone wholly, whichever request meets %s',
    async (mishap) => {
      await runOnSelection(full);
      const before = sheetsOf();
      await runOnSelection(plain);
      const after = sheetsOf();
      const rounds = await everyRequest(
        office(),
        mishap,
        (signal) => undoLastRun({ signal }),
        (round) => {
          const now = sheetsOf();
          if (now !== after || round.kind === 'no error') expect(now).toBe(before);
        },
      );
      expect(rounds.length).toBeGreaterThan(10);
    },
    60_000,
  );
});
