import { recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import {
  deleteCells,
  enterValue,
  insertCells,
  type Sheet,
  type Workbook,
} from '../../../src/workbench/model';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { orderRows } from '../../support/order-rows';
import {
  classifyHere,
  kindOf,
  rowsOf,
  runOnSelection,
  sheetsSnapshot,
  sheetOf,
  snapshot,
  workbookOf,
} from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }, { method: 'abc' }] });
const later = recipeSchema.parse({ version: 1, methods: [{ method: 'abc' }, { method: 'valueTiers' }] });
const office = useOffice(() => ({ workbook: workbookOf(orderRows(80, 16), 'Orders') }));
const translate = translatorFor('en');
const wholeRow = { column: 0, columnCount: 16_384 };
const wholeColumn = { row: 0, rowCount: 1_048_576 };
const sheets = ['Summary', 'Rules', 'Tier history'];

/** The sheets, but for the ids of table columns, which Excel gives anew. */
const sheetsOf = (workbook: Workbook): string =>
  sheetsSnapshot(workbook).replaceAll(/^\s*"id": \d+,\n/gm, '');

/** What is on a sheet, without so many rows above and columns on its left. */
const below = (sheet: Sheet, rows: number, columns: number) =>
  rowsOf(sheet)
    .slice(rows)
    .map((cells) => cells.slice(columns));

/** Notes above, and a column on the left. */
function writeAbove(workbook: Workbook, name: string): void {
  const sheet = sheetOf(workbook, name);
  insertCells(workbook, sheet, { row: 0, rowCount: 2, ...wholeRow }, 'Down', 'user');
  insertCells(workbook, sheet, { column: 0, columnCount: 1, ...wholeColumn }, 'Right', 'user');
  enterValue(workbook, sheet, 0, 0, 'For the meeting on Monday', 'user');
  enterValue(workbook, sheet, 1, 3, 'Ask Li about this', 'user');
}

const refresh = () => refreshTiers({ classifier: classifyHere, translate, today: 45_678 });

describe('rows and a column that users insert before a sheet of ours', () => {
  it.each(sheets)(
    '%s: a refresh draws where it stands now, and undo and removal leave the notes',
    async (name) => {
      const { workbook } = office();
      await runOnSelection(recipe);
      await runOnSelection(recipe);
      const plain = workbook.sheets.map((sheet) => rowsOf(sheet));
      writeAbove(workbook, name);
      const noted = sheetsOf(workbook);
      await refresh();
      const sheet = sheetOf(workbook, name);
      expect(rowsOf(sheet)[0]?.[0]).toBe('For the meeting on Monday');
      expect(rowsOf(sheet)[1]?.[3]).toBe('Ask Li about this');
      const at = workbook.sheets.indexOf(sheet);
      // Only the days of the runs differ.
      const drawn = below(sheet, 2, 1);
      expect(drawn.map((row) => row.length)).toEqual(plain[at]?.map((row) => row.length));
      expect(drawn.map(([first]) => first).filter((text) => typeof text === 'string').length).toBeGreaterThan(
        2,
      );
      await undoLastRun();
      expect(sheetsOf(workbook)).toBe(noted);
      await removeEverything();
      expect(workbook.sheets.map((one) => one.name)).toEqual(['Orders', name]);
      expect(rowsOf(sheet)).toEqual([
        ['For the meeting on Monday', '', '', ''],
        ['', '', '', 'Ask Li about this'],
      ]);
    },
  );

  it.each(sheets)('%s: another recipe leaves nothing of the page before', async (name) => {
    const { workbook } = office();
    await runOnSelection(later);
    await undoLastRun();
    await runOnSelection(recipe);
    writeAbove(workbook, name);
    const noted = sheetsOf(workbook);
    await runOnSelection(later);
    const moved = below(sheetOf(workbook, name), 2, 1);
    await undoLastRun();
    expect(sheetsOf(workbook)).toBe(noted);
    await removeEverything();
    await runOnSelection(later);
    const [fresh] = workbook.sheets.filter(
      (one) => one.name.startsWith(name) && rowsOf(one)[0]?.[0] !== 'For the meeting on Monday',
    );
    const isDay = (value: unknown) => typeof value === 'number';
    const texts = (rows: unknown[][]) => rows.map((row) => row.filter((value) => !isDay(value)));
    if (name !== 'Tier history') expect(texts(moved)).toEqual(texts(rowsOf(fresh)));
  });

  it('notes made after a run stay where they are when it is undone', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    const before = rowsOf(sheetOf(workbook, 'Rules'));
    await runOnSelection(later);
    writeAbove(workbook, 'Rules');
    await undoLastRun();
    const rules = sheetOf(workbook, 'Rules');
    expect(rowsOf(rules)[0]?.[0]).toBe('For the meeting on Monday');
    expect(below(rules, 2, 1).map((row) => row.join('|'))).toEqual(before.map((row) => row.join('|')));
  });
});

describe('rows that users insert into a sheet of ours, or delete', () => {
  it('are closed up by a refresh where they are blank', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    const rules = sheetOf(workbook, 'Rules');
    const plain = rowsOf(rules).map((row) => row.join('|'));
    insertCells(workbook, rules, { row: 8, rowCount: 3, ...wholeRow }, 'Down', 'user');
    deleteCells(workbook, rules, { row: 20, rowCount: 1, ...wholeRow }, 'Up', 'user');
    const torn = sheetsOf(workbook);
    await runOnSelection(recipe);
    expect(rowsOf(rules).map((row) => row.join('|'))).toEqual(plain);
    await undoLastRun();
    expect(sheetsOf(workbook)).toBe(torn);
  });

  it('are named where something is written in them', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    const rules = sheetOf(workbook, 'Rules');
    insertCells(workbook, rules, { row: 8, rowCount: 1, ...wholeRow }, 'Down', 'user');
    enterValue(workbook, rules, 8, 0, 'mine', 'user');
    const mine = snapshot(workbook);
    expect(await kindOf(runOnSelection(recipe))).toBe('occupiedCells');
    expect(snapshot(workbook)).toBe(mine);
    await removeEverything();
    expect(
      rowsOf(sheetOf(workbook, 'Rules'))
        .flat()
        .filter((value) => value !== ''),
    ).toEqual(['mine']);
  });
});
