import { recipeSchema } from '../../src/classify';
import { enterValue, putValue, select, type Workbook } from '../../src/workbench/model';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { customerRows } from '../support/order-rows';
import {
  kindOf,
  rowsOf,
  runOnSelection,
  sheetsSnapshot,
  snapshot,
  workbookOf,
} from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const plain = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'abc' }],
  outputs: { summary: false, rules: false, history: false },
});
const full = recipeSchema.parse({ version: 1 });

/** A second list on the sheet, with columns of its own. */
function addList(workbook: Workbook, row: number, column: number, extra: readonly string[] = []): void {
  const [sheet] = workbook.sheets;
  for (const [down, cells] of customerRows(20).entries()) {
    const more = extra.map((header, k) => (down === 0 ? header : `${header} ${String(down + k)}`));
    for (const [across, value] of [...cells, ...more].entries())
      putValue(sheet.cells, row + down, column + across, value);
  }
}

const selectCell = (workbook: Workbook, row: number, column: number): void =>
  void select(workbook, workbook.sheets[0], [{ row, column, rowCount: 1, columnCount: 1 }]);

describe.each([
  ['below', 40, 0, ['City', 'Street']],
  ['below, as wide', 40, 0, []],
  ['on the right', 0, 20, ['City']],
])('a second list %s', (_, row, column, extra) => {
  const office = useOffice(() => {
    const workbook = workbookOf(customerRows(20), 'Customers');
    addList(workbook, row, column, extra);
    return { workbook };
  });

  it.each([
    ['columns alone', plain],
    ['everything', full],
  ])('has tiers of its own: %s', async (_what, recipe) => {
    const { workbook } = office();
    const untouched = snapshot(workbook);
    const values = rowsOf(workbook.sheets[0]);
    await runOnSelection(recipe);
    const one = rowsOf(workbook.sheets[0]);
    const first = sheetsSnapshot(workbook);
    const width = Math.min(20, one[0]?.length ?? 0);
    const firstCells = one.slice(0, 21).map((cells) => cells.slice(0, width));

    selectCell(workbook, row, column);
    expect(await kindOf(runOnSelection(recipe))).toBe('no error');
    const two = rowsOf(workbook.sheets[0]);
    expect(two.slice(0, 21).map((cells) => cells.slice(0, width))).toEqual(firstCells);
    for (const [down, cells] of values.entries())
      for (const [across, value] of cells.entries())
        if (value !== '') expect(two[down]?.[across]).toBe(value);
    const right = column + 4 + extra.length;
    expect(two[row]?.[right]).toBe(one[0]?.[4]);
    expect(two[row + 5]?.[right]).not.toBe('');

    // Each list is found again, from whichever of its cells.
    selectCell(workbook, 3, 1);
    await runOnSelection(recipe);
    selectCell(workbook, row + 3, column + 1);
    await runOnSelection(recipe);
    expect(rowsOf(workbook.sheets[0])).toEqual(two);

    await removeEverything();
    selectCell(workbook, 0, 0);
    expect(snapshot(workbook)).toBe(untouched);
    expect(first).not.toBe(untouched);
  });

  it('is undone alone', async () => {
    const { workbook } = office();
    await runOnSelection(plain);
    selectCell(workbook, row, column);
    const first = sheetsSnapshot(workbook);
    await runOnSelection(plain);
    await undoLastRun();
    expect(sheetsSnapshot(workbook)).toBe(first);
  });

  it('whose right neighbours are taken is not written beside', async () => {
    const { workbook } = office();
    await runOnSelection(plain);
    enterValue(workbook, workbook.sheets[0], row + 7, column + 6 + extra.length, 'mine', 'user');
    selectCell(workbook, row, column);
    expect(await kindOf(runOnSelection(full))).toBe('occupiedCells');
  });
});
