import { recipeSchema } from '../../src/classify';
import { createSheet } from '../../src/workbench/model/sheet';
import { enterValue } from '../../src/workbench/model';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { orderRows } from '../support/order-rows';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const office = useOffice(() => ({ workbook: workbookOf(orderRows(60, 12), 'Orders') }));
const ours = ['Customer tiers', 'Summary', 'Rules', 'Tier history'];

describe.each([
  ['undo', undoLastRun],
  ['removal', removeEverything],
])('%s', (_, job) => {
  it.each(ours)('leaves of %s nothing but what the user wrote there', async (name) => {
    const { workbook } = office();
    await runOnSelection(recipe);
    const sheet = sheetOf(workbook, name);
    enterValue(workbook, sheet, 70, 40, 'mine', 'user');
    expect(await job()).toMatchObject({ keptSheets: [name] });
    expect(
      rowsOf(sheet)
        .flat()
        .filter((value) => value !== ''),
    ).toEqual(['mine']);
    const fresh = createSheet(sheet.id, name);
    expect([...sheet.columnWidths]).toEqual([]);
    expect([...sheet.rowHeights]).toEqual([]);
    expect([sheet.charts, sheet.pivots, sheet.tables, sheet.conditionalFormats]).toEqual([[], [], [], []]);
    expect([sheet.showGridlines, sheet.frozen]).toEqual([fresh.showGridlines, fresh.frozen]);
    expect(sheet.pageLayout).toMatchObject({
      Orientation: 'Portrait',
      Zoom: { scale: 100 },
      CenterHorizontally: false,
      LeftMargin: 50.4,
      TopMargin: 54,
      PrintArea: `${name.includes(' ') ? `'${name}'` : name}!1:1048576`,
    });
  });
});

it('a column that the user added to our table keeps its width', async () => {
  const { workbook } = office();
  await runOnSelection(recipe);
  const sheet = sheetOf(workbook, 'Customer tiers');
  const [{ area }] = sheet.tables;
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Customer tiers').tables.getItemAt(0);
    table.columns.add(undefined, undefined, 'Notes');
    context.workbook.worksheets
      .getItem('Customer tiers')
      .getRangeByIndexes(0, area.columnCount, 1, 1).format.columnWidth = 200;
    await context.sync();
  });
  enterValue(workbook, sheet, 1, area.columnCount, 'call back', 'user');
  expect(await removeEverything()).toMatchObject({ keptSheets: ['Customer tiers'] });
  expect(rowsOf(sheet).slice(0, 2)).toEqual([['Notes'], ['call back']]);
  expect([...sheet.columnWidths]).toEqual([[0, 200]]);
});
