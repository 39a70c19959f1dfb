import { recipeSchema } from '../../src/classify';
import {
  addTable,
  type CellValue,
  enterValue,
  insertCells,
  putValue,
  readValues,
  type Workbook,
} from '../../src/workbench/model';
import { editBefore } from '../../src/workbench/host';
import { keepWorkbook } from '../support/fault-rounds';
import { customerRows } from '../support/order-rows';
import { kindOf, runOnSelection, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false } });
const rows = customerRows(20);

function inTable(): Workbook {
  const workbook = workbookOf(rows, 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 21, columnCount: 4 }, true);
  return workbook;
}

/** The user's own columns, which stand in the first five places, a new one left out. */
function theirColumns({ sheets: [{ cells }] }: Workbook, isShifted: boolean): CellValue[][] {
  const block = readValues(cells, { row: 0, column: 0, rowCount: 21, columnCount: 5 });
  return block.map((row) => row.filter((_, column) => column !== (isShifted ? 1 : 4)));
}

/** Whether an error says nothing that a user could act on. */
const isRaw = (kind: string): boolean => kind === 'unexpected' || kind === 'interrupted';

describe.each([
  ['a range', () => workbookOf(rows, 'Customers'), false],
  ['a range, a second run', () => workbookOf(rows, 'Customers'), true],
  ['a table', inTable, false],
  ['a table, a second run', inTable, true],
])('%s, edited by a colleague before each request of a run', (_, make, isSecond) => {
  const office = useOffice(() => ({ workbook: make() }));

  /** Runs once for each request, an edit before it; ends when there are no more requests. */
  async function everyEdit(edit: (workbook: Workbook) => void, look: (kind: string, n: number) => void) {
    const { workbook, faults } = office();
    if (isSecond) await runOnSelection(recipe);
    const putBack = keepWorkbook(workbook);
    for (let n = 1; n < 200; n += 1) {
      putBack();
      let isDone = false;
      faults.inject(
        editBefore(n, (now) => {
          isDone = true;
          edit(now);
        }),
      );
      const kind = await kindOf(runOnSelection(recipe));
      faults.clear();
      if (!isDone) return;
      look(kind, n);
    }
  }

  it('a column inserted costs the user no cell', async () => {
    const found: string[] = [];
    await everyEdit(
      (workbook) =>
        insertCells(
          workbook,
          workbook.sheets[0],
          { row: 0, column: 1, rowCount: 1_048_576, columnCount: 1 },
          'Right',
          'user',
        ),
      (kind, n) => {
        const whole = JSON.stringify(theirColumns(office().workbook, true)) === JSON.stringify(rows);
        if (!whole || isRaw(kind)) found.push(`${String(n)} ${kind}`);
      },
    );
    expect(found).toEqual([]);
  }, 120_000);

  if (!isSecond)
    it.each([
      [2, 'a cell'],
      [0, 'a header'],
    ])(
      '%i: what a colleague types where our columns come stays: %s',
      async (row) => {
        const found: string[] = [];
        await everyEdit(
          (workbook) => {
            const [sheet] = workbook.sheets;
            // Over a cell of ours it is an edit of a tier like any other.
            if (readValues(sheet.cells, { row, column: 4, rowCount: 1, columnCount: 1 })[0]?.[0] === '')
              enterValue(workbook, sheet, row, 4, 'theirs', 'user');
            else putValue(sheet.cells, 40, 0, 'late');
          },
          (kind, n) => {
            const [sheet] = office().workbook.sheets;
            const isLate =
              readValues(sheet.cells, { row: 40, column: 0, rowCount: 1, columnCount: 1 })[0]?.[0] === 'late';
            const all = readValues(sheet.cells, { row: 0, column: 0, rowCount: 60, columnCount: 40 }).flat();
            if (
              (!isLate && !all.includes('theirs')) ||
              !['no error', 'changedMeanwhile', 'occupiedCells'].includes(kind)
            )
              found.push(`${String(n)} ${kind}`);
          },
        );
        expect(found).toEqual([]);
      },
      120_000,
    );
});
