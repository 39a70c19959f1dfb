import { recipeSchema } from '../../../src/classify';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { enterValue, sortRows, type Workbook } from '../../../src/workbench/model';
import { isAllOrNothing } from '../../support/all-or-nothing';
import { startOffice } from '../../support/office-in-node';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../../support/run-in-office';
import { endsWhole } from '../../support/whole-end';

const recipe = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'rfm' }, { method: 'abc' }],
  outputs: { summary: false, history: false },
});
const customers = 400;

/** An order of each customer: so many that their tiers are written in several blocks of one request. */
const orders = (): Workbook =>
  workbookOf(
    [
      ['Customer', 'Order date', 'Amount'],
      ...Array.from({ length: customers }, (_, at) => [`C${String(at)}`, 45_000 + at, 1_000 + at]),
    ],
    'Orders',
  );

const run = (signal?: AbortSignal): Promise<unknown> => runOnSelection(recipe, { signal });

/** Orders after which our table has another order, and one customer less. */
function edit(workbook: Workbook): void {
  const sheet = sheetOf(workbook, 'Orders');
  for (const row of [3, 90, 200, 310]) enterValue(workbook, sheet, row, 2, 5_000 - row, 'user');
  enterValue(workbook, sheet, 150, 0, 'C10', 'user');
}

/** A tier that somebody chose, a customer they added, and the rows in an order of theirs. */
async function editTable(workbook: Workbook): Promise<void> {
  const sheet = sheetOf(workbook, 'Customer tiers');
  enterValue(workbook, sheet, 4, 1, 'Mine', 'user');
  await Excel.run(async (context) => {
    const { rows } = context.workbook.worksheets.getItem(sheet.name).tables.getItemAt(0);
    rows.add(undefined, [['New', 'Theirs', ...Array<string>(sheet.tables[0].area.columnCount - 2).fill('')]]);
    await context.sync();
  });
  const { area } = sheet.tables[0];
  const body = { ...area, row: 1, rowCount: area.rowCount - 1 };
  sortRows(workbook, sheet, body, [{ column: 0, ascending: true }], 'user');
}

/** Notes of the user's beside each customer, in a column among ours: rows have to stay beside them. */
const addNotes = (): Promise<void> =>
  Excel.run(async (context) => {
    const { columns } = context.workbook.worksheets.getItem('Customer tiers').tables.getItemAt(0);
    const notes = Array.from({ length: customers }, (_, row) => [`note ${String(row)}`]);
    columns.add(4, [['Note'], ...notes]);
    await context.sync();
  });

describe.each([
  ['ours alone', () => Promise.resolve()],
  ['ours and notes of the user', addNotes],
])('a table with columns that are %s', (_, added) => {
  it('is as it was where a run writes half of it', async () => {
    const office = await startOffice({ workbook: orders() });
    try {
      await run();
      await added();
      edit(office.workbook);
      await isAllOrNothing(office, 'an error code, half done', run);
    } finally {
      await office.stop();
    }
  });

  it('is undone where a request writes half of it, and nothing of the user is lost', async () => {
    const office = await startOffice({ workbook: orders() });
    const { workbook } = office;
    const tiers = () => rowsOf(sheetOf(workbook, 'Customer tiers'));
    const notes = () => tiers().flatMap((cells) => cells.filter((cell) => String(cell).startsWith('note ')));
    try {
      await run();
      await added();
      const before = notes().length;
      edit(workbook);
      await run();
      await editTable(workbook);
      await endsWhole(
        office,
        'an error code, half done',
        (signal) => undoLastRun({ signal }),
        () => {
          expect(tiers()).toHaveLength(1 + customers + 1);
          expect(tiers().filter(([id, tier]) => id === 'New' && tier === 'Theirs')).toHaveLength(1);
          expect(tiers().filter(([, tier]) => tier === 'Mine')).toHaveLength(1);
          expect(notes()).toHaveLength(before);
        },
      );
    } finally {
      await office.stop();
    }
  });
});
