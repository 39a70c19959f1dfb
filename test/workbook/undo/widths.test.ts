import { recipeSchema } from '../../../src/classify';
import { addTable, type Workbook } from '../../../src/workbench/model';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { startOffice } from '../../support/office-in-node';
import { customerRows } from '../../support/order-rows';
import { runOnSelection, workbookOf } from '../../support/run-in-office';

const recipeOf = (...methods: string[]) =>
  recipeSchema.parse({
    version: 1,
    methods: methods.map((method) => ({ method })),
    outputs: { summary: false, history: false },
  });

/** A table of customers beside which every blank column has a width of its own. */
function customers(): Workbook {
  const workbook = workbookOf(customerRows(10), 'Customers');
  const [sheet] = workbook.sheets;
  addTable(workbook, sheet, { row: 0, column: 0, rowCount: 11, columnCount: 4 }, true);
  for (let column = 4; column < 12; column += 1) sheet.columnWidths.set(column, 20 + column);
  return workbook;
}

it.each([
  ['fewer', ['valueTiers', 'abc'], ['abc']],
  ['more', ['abc'], ['valueTiers', 'loyalty', 'abc']],
  ['other', ['valueTiers', 'abc'], ['abc', 'loyalty']],
])('columns in a table leave every width as it was: %s methods', async (_, first, second) => {
  const office = await startOffice({ workbook: customers() });
  const [sheet] = office.workbook.sheets;
  const widths = () => [...sheet.columnWidths].sort(([a], [b]) => a - b);
  try {
    const untouched = widths();
    await runOnSelection(recipeOf(...first));
    const before = widths();
    await runOnSelection(recipeOf(...second));
    await undoLastRun();
    expect(widths()).toEqual(before);
    await runOnSelection(recipeOf(...second));
    await removeEverything();
    expect(widths()).toEqual(untouched);
  } finally {
    await office.stop();
  }
});
