import { recipeSchema } from '../../src/classify';
import { mergeCells, type Workbook } from '../../src/workbench/model';
import { customerRows, orderRows } from '../support/order-rows';
import { kindOf, runOnSelection, snapshot, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false, besideOrders: true } });
const merge = (workbook: Workbook, row: number, column: number, rowCount: number, columnCount: number) => {
  mergeCells(workbook, workbook.sheets[0], { row, column, rowCount, columnCount }, false);
};

describe.each([
  ['customers', () => workbookOf(customerRows(20), 'Customers'), 4],
  ['orders with tiers beside them', () => workbookOf(orderRows(20, 6), 'Orders'), 3],
])('%s', (_, make, end) => {
  const office = useOffice(() => ({ workbook: make() }));

  it.each([
    ['among the cells that are still blank', 3, 0, 2, 1, 'E4:E5'],
    ['across the last header and the next cell', 0, -1, 1, 2, 'D1:E1'],
    ['from the rows to those below', 20, 1, 4, 2, 'F21:G24'],
  ])('merged cells %s are refused with their addresses, nothing changed', async (...place) => {
    const [, row, column, rowCount, columnCount, address] = place;
    const { workbook } = office();
    merge(workbook, row, end + column, rowCount, columnCount);
    const before = snapshot(workbook);
    const shift = (text: string) =>
      text.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + end - 4));
    await expect(runOnSelection(recipe)).rejects.toMatchObject({
      kind: 'mergedCells',
      cells: [shift(address)],
    });
    expect(snapshot(workbook)).toBe(before);
  });

  it('merged cells elsewhere are no matter', async () => {
    const { workbook } = office();
    merge(workbook, 25, 0, 2, 3);
    merge(workbook, 3, end + 40, 2, 2);
    expect(await kindOf(runOnSelection(recipe))).toBe('no error');
  });

  it('tiers that the user merged are refused by the next run', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    merge(workbook, 3, end, 2, 1);
    const before = snapshot(workbook);
    expect(await kindOf(runOnSelection(recipe))).toBe('mergedCells');
    expect(snapshot(workbook)).toBe(before);
  });
});

describe('more merged cells than Excel can name', () => {
  const office = useOffice(() => ({ workbook: workbookOf(customerRows(700), 'Customers') }));

  it('are refused with the first of them', async () => {
    const { workbook } = office();
    for (let row = 50; row < 650; row += 1) merge(workbook, row, 5, 1, 2);
    const before = snapshot(workbook);
    const refused = runOnSelection(recipe);
    await expect(refused).rejects.toMatchObject({ kind: 'mergedCells' });
    await expect(refused).rejects.toHaveProperty('cells', expect.arrayContaining(['F51:G51', 'F650:G650']));
    expect(snapshot(workbook)).toBe(before);
  });
});
