import { recipeSchema } from '../../src/classify';
import { addTable, enterValue, protectSheet, select } from '../../src/workbench/model';
import { customerRows, orderRows } from '../support/order-rows';
import { kindOf, rowsOf, runOnSelection, sheetOf, snapshot, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const besideOrders = recipeSchema.parse({ version: 1, outputs: { besideOrders: true } });

describe.each([
  ['a range', false],
  ['an Excel table', true],
])('beside customer rows in %s', (_, inTable) => {
  const office = useOffice(() => {
    const workbook = workbookOf(customerRows(20), 'Customers');
    const [sheet] = workbook.sheets;
    if (inTable) addTable(workbook, sheet, { row: 0, column: 0, rowCount: 21, columnCount: 4 }, true);
    enterValue(workbook, sheet, 9, 8, 'mine', 'user');
    select(workbook, sheet, [{ row: 0, column: 0, rowCount: 21, columnCount: 4 }]);
    return { workbook };
  });

  it('a cell of the user is named, not overwritten', async () => {
    const before = snapshot(office().workbook);
    await expect(runOnSelection(recipe)).rejects.toMatchObject({
      kind: 'occupiedCells',
      params: { sheet: 'Customers' },
      cells: ['I10'],
    });
    expect(snapshot(office().workbook)).toBe(before);
  });
});

describe('a protected sheet', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(80, 20), 'Orders') }));
  const protect = (name: string) => {
    const { workbook } = office();
    protectSheet(workbook, sheetOf(workbook, name), {}, undefined);
  };

  it('may hold the orders, which are only read', async () => {
    protect('Orders');
    expect(await kindOf(runOnSelection(recipe))).toBe('no error');
  });

  it.each([
    ['Orders', besideOrders],
    ['Customer tiers', recipe],
    ['Summary', recipe],
  ])('that would be written to is named before anything is written: %s', async (name, chosen) => {
    await runOnSelection(recipe);
    protect(name);
    const before = snapshot(office().workbook);
    await expect(runOnSelection(chosen)).rejects.toMatchObject({
      kind: 'sheetProtected',
      params: { sheet: name },
    });
    expect(snapshot(office().workbook)).toBe(before);
  });

  it('is no matter of the workbook, whose own protection forbids new sheets', async () => {
    office().workbook.protection.isProtected = true;
    expect(await kindOf(runOnSelection(recipe))).toBe('sheetProtected');
    expect(office().workbook.sheets).toHaveLength(1);
  });
});

it.each([
  ['a note below the table', 25, 0],
  ['a note right of it', 4, 13],
])('our own sheet may hold %s, until the tiers would need its place', async (_, row, column) => {
  const { startOffice } = await import('../support/office-in-node');
  const office = await startOffice({ workbook: workbookOf(orderRows(80, 20), 'Orders') });
  const { workbook } = office;
  await runOnSelection(recipe);
  const tiers = sheetOf(workbook, 'Customer tiers');
  enterValue(workbook, tiers, row, column, 'mine', 'user');
  const width = rowsOf(tiers)[0].filter((header) => header !== '').length;
  expect(await kindOf(runOnSelection(recipe))).toBe('no error');
  const more = recipeSchema.parse({
    version: 1,
    methods: [{ method: 'rfm' }, { method: 'abc' }, { method: 'valueTiers' }, { method: 'abc', id: 'again' }],
  });
  const orders = sheetOf(workbook, 'Orders');
  for (let i = 0; i < 10; i++) {
    for (const [at, value] of [`N${String(i)}`, 45_100, 5].entries()) {
      enterValue(workbook, orders, 81 + i, at, value, 'user');
    }
  }
  select(workbook, orders, [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }]);
  await expect(runOnSelection(more)).rejects.toMatchObject({ kind: 'occupiedCells' });
  expect(rowsOf(tiers)[row][column]).toBe('mine');
  expect(rowsOf(tiers)[0].filter((header) => header !== '')).toHaveLength(width);
  await office.stop();
});
