import { recipeSchema } from '../../src/classify';
import { activeSheet } from '../../src/workbench/model';
import { goTo, goToCell } from '../../src/workbook/go-to';
import { orderRows } from '../support/order-rows';
import { kindOf, runOnSelection, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

describe('going to a place', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(60), 'Orders') }));

  it('shows its sheet with the first cell selected; a run alone leaves the user where they were', async () => {
    const { places } = await runOnSelection(recipeSchema.parse({ version: 1 }));
    expect(activeSheet(office().workbook).name).toBe('Orders');
    const summary = places.find(({ what }) => what === 'summary');
    if (summary) await goTo(summary);
    const { name, selection } = activeSheet(office().workbook);
    expect([name, selection.activeCell]).toEqual(['Summary', { row: 0, column: 0 }]);
  });

  it('that was deleted meanwhile ends in an error that can be read', async () => {
    expect(await kindOf(goTo({ sheet: 'Gone', address: 'A1' }))).toBe('unexpected');
  });

  it('shows the cell of an issue in the sheet that was read, though it has another name by now', async () => {
    const { sourceSheet } = await runOnSelection(recipeSchema.parse({ version: 1 }));
    const orders = activeSheet(office().workbook);
    orders.name = 'Orders 2024';
    await goTo({ sheet: 'Summary', address: 'A1' });
    await goToCell(sourceSheet, 'C17');
    const { name, selection } = activeSheet(office().workbook);
    expect([name, selection.activeCell]).toEqual(['Orders 2024', { row: 16, column: 2 }]);
    expect(await kindOf(goToCell('no such id', 'C17'))).toBe('dataMoved');
  });
});
