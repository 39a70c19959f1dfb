import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import {
  addSheet,
  addTable,
  deleteSheet,
  enterValue,
  renameSheet,
  type Workbook,
} from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../support/order-rows';
import { classifyHere, rowsOf, runOnSelection, sheetOf, today, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });
const recipe = recipeSchema.parse({ version: 1 });

/** A sheet of the user's under a name that was ours. */
function addTheirs(workbook: Workbook, name: string): void {
  const sheet = addSheet(workbook, name);
  for (const [row, text] of ['My own page', 'Total', 'Notes'].entries())
    enterValue(workbook, sheet, row, 0, text, 'user');
}

const theirs = [['My own page'], ['Total'], ['Notes']];

describe('order rows', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(60, 12), 'Orders') }));

  it.each(['Summary', 'Rules', 'Customer tiers'])(
    '%s was renamed, and the user gave that name to a sheet of their own',
    async (name) => {
      const { workbook } = office();
      await runOnSelection(recipe);
      renameSheet(workbook, sheetOf(workbook, name), `Old ${name}`);
      addTheirs(workbook, name);
      const sheets = workbook.sheets.length;
      const before = rowsOf(sheetOf(workbook, `Old ${name}`)).length;
      await refresh();
      expect(workbook.sheets).toHaveLength(sheets);
      expect(rowsOf(sheetOf(workbook, name))).toEqual(theirs);
      expect(rowsOf(sheetOf(workbook, `Old ${name}`))).toHaveLength(before);
      await undoLastRun();
      expect(rowsOf(sheetOf(workbook, name))).toEqual(theirs);
      await removeEverything();
      expect(workbook.sheets.map((sheet) => sheet.name).sort()).toEqual(['Orders', name].sort());
      expect(rowsOf(sheetOf(workbook, name))).toEqual(theirs);
    },
  );

  it.each(['Summary', 'Rules'])('%s was deleted, and a sheet of the user took its name', async (name) => {
    const { workbook } = office();
    await runOnSelection(recipe);
    deleteSheet(workbook, sheetOf(workbook, name));
    addTheirs(workbook, name);
    await refresh();
    expect(rowsOf(sheetOf(workbook, name))).toEqual(theirs);
    expect(workbook.sheets.map((sheet) => sheet.name)).toContain(`${name} (2)`);
    await removeEverything();
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Orders', name]);
    expect(rowsOf(sheetOf(workbook, name))).toEqual(theirs);
  });

  it('our table was renamed, and the user gave its name to a table of their own', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    const tiers = sheetOf(workbook, 'Customer tiers');
    const [ours] = tiers.tables;
    const name = ours?.name ?? '';
    if (ours) ours.name = 'OldTiers';
    addTheirs(workbook, 'Mine');
    const mine = sheetOf(workbook, 'Mine');
    addTable(workbook, mine, { row: 0, column: 0, rowCount: 3, columnCount: 1 }, true).name = name;
    const before = rowsOf(tiers);
    await refresh();
    expect(rowsOf(mine)).toEqual(theirs);
    expect(rowsOf(tiers)).toEqual(before);
    await removeEverything();
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Orders', 'Mine']);
    expect(rowsOf(mine)).toEqual(theirs);
  });
});

describe('customer rows', () => {
  const office = useOffice(() => ({ workbook: workbookOf(customerRows(20), 'Customers') }));

  it('their sheet was renamed, and another got its name', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    renameSheet(workbook, sheetOf(workbook, 'Customers'), 'Old');
    addTheirs(workbook, 'Customers');
    const before = rowsOf(sheetOf(workbook, 'Old'));
    await refresh();
    expect(rowsOf(sheetOf(workbook, 'Old'))).toEqual(before);
    expect(rowsOf(sheetOf(workbook, 'Customers'))).toEqual(theirs);
    await removeEverything();
    expect(rowsOf(sheetOf(workbook, 'Customers'))).toEqual(theirs);
    expect(rowsOf(sheetOf(workbook, 'Old'))).toEqual(customerRows(20));
  });
});
