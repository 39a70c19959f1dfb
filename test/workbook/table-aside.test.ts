import { recipeSchema } from '../../src/classify';
import { addTable, enterValue, type Workbook } from '../../src/workbench/model';
import { customerRows } from '../support/order-rows';
import { kindOf, runOnSelection, stateOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'valueTiers' }] });

/** Customers in a table of eight rows, and on its right, with room between, a table of so many. */
function tablesAside(rows: number): Workbook {
  const workbook = workbookOf(customerRows(8), 'Customers');
  const [sheet] = workbook.sheets;
  addTable(workbook, sheet, { row: 0, column: 0, rowCount: 9, columnCount: 4 }, true);
  for (let row = 0; row <= rows; row += 1)
    for (let column = 12; column < 14; column += 1)
      enterValue(workbook, sheet, row, column, row === 0 ? `Header ${String(column)}` : row * column, 'user');
  addTable(workbook, sheet, { row: 0, column: 12, rowCount: rows + 1, columnCount: 2 }, true);
  return workbook;
}

describe('a table right of the customers, in more rows', () => {
  const office = useOffice(() => ({ workbook: tablesAside(20) }));

  it('is not torn apart: the run says why it cannot go on, and nothing is changed', async () => {
    const { workbook } = office();
    const before = stateOf(workbook);
    expect(await kindOf(runOnSelection(recipe))).toBe('tornCells');
    expect(stateOf(workbook)).toBe(before);
  });
});

describe('a table right of the customers, in no more rows', () => {
  const office = useOffice(() => ({ workbook: tablesAside(5) }));

  it('is moved by Excel as a whole', async () => {
    const { workbook } = office();
    expect(await kindOf(runOnSelection(recipe))).toBe('no error');
    const [, aside] = workbook.sheets[0].tables;
    expect(aside.area.column).toBeGreaterThan(12);
  });
});
