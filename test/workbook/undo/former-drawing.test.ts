import { recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import {
  activateSheet,
  addTable,
  enterValue,
  renameTableColumn,
  type Sheet,
  type Workbook,
} from '../../../src/workbench/model';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { everyRequest } from '../../support/fault-rounds';
import { startOffice } from '../../support/office-in-node';
import { customerRows, orderRows } from '../../support/order-rows';
import {
  classifyHere,
  kindOf,
  rowsOf,
  runOnSelection,
  sheetOf,
  today,
  workbookOf,
} from '../../support/run-in-office';

const recipe = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }, { method: 'abc' }] });
const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });

const orders = () => workbookOf(orderRows(60, 12), 'Orders');
const customers = () => workbookOf(customerRows(20), 'Customers');

function tableOfCustomers(): Workbook {
  const workbook = customers();
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 21, columnCount: 4 }, true);
  return workbook;
}

/** Renames the column of a table, or of a range, by its header. */
const header =
  (name: string, from: string, to: string) =>
  async (workbook: Workbook): Promise<void> => {
    const sheet = sheetOf(workbook, name);
    const at = rowsOf(sheet)[0]?.indexOf(from) ?? -1;
    const [table] = sheet.tables;
    if (table) renameTableColumn(workbook, sheet, table, at, to);
    else enterValue(workbook, sheet, 0, at, to, 'user');
    await Promise.resolve();
  };

const inExcel = (job: (context: Excel.RequestContext) => void) => (): Promise<void> =>
  Excel.run(async (context) => {
    job(context);
    await context.sync();
  });

const table = (name: string) =>
  inExcel((context) => {
    context.workbook.worksheets.getItem(name).tables.getItemAt(0).name = 'Renamed';
  });
const sheetName = (name: string) =>
  inExcel((context) => {
    context.workbook.worksheets.getItem(name).name = 'Renamed';
  });

const cases: [string, () => Workbook, (workbook: Workbook) => Promise<void>][] = [
  ['a tier header', orders, header('Customer tiers', 'RFM segment', 'Stufe')],
  ['the header of the amounts', orders, header('Customer tiers', 'Amount', 'Umsatz')],
  ['the header of the customers', orders, header('Customer tiers', 'Customer', 'Kunde')],
  ['our table', orders, table('Customer tiers')],
  ['the sheet with the tiers', orders, sheetName('Customer tiers')],
  ['the sheet with the orders', orders, sheetName('Orders')],
  ['a tier header beside customers', customers, header('Customers', 'RFM segment', 'Stufe')],
  ["the user's header of amounts", customers, header('Customers', 'Total amount', 'Total sales')],
  ["the user's header of customers", customers, header('Customers', 'Customer ID', 'Customer number')],
  ['the sheet with the customers', customers, sheetName('Customers')],
  ["a tier header in the user's table", tableOfCustomers, header('Customers', 'RFM segment', 'Stufe')],
  ["the user's table", tableOfCustomers, table('Customers')],
  ['the sheet with the table', tableOfCustomers, sheetName('Customers')],
];

const onData = (workbook: Workbook) => {
  activateSheet(workbook, workbook.sheets[0].id);
  return runOnSelection(recipe);
};

const pivotOn = ({ sheets }: Workbook) =>
  sheets
    .find((sheet: Sheet) => sheet.name === 'Summary')
    ?.pivots.map(({ name, cache }) => [name, cache.columns[0]]);

it.each(cases)('a run is undone after somebody renamed %s', async (what, make, rename) => {
  const office = await startOffice({ workbook: make() });
  const { workbook } = office;
  try {
    await runOnSelection(recipe);
    const pivots = pivotOn(workbook);
    await rename(workbook);
    // A refresh takes the columns of the recipe by their headers: a column of theirs that is called otherwise has to be chosen anew.
    const run = () => (what.startsWith("the user's header") ? onData(workbook) : refresh());
    await run();
    expect(await kindOf(undoLastRun())).toBe('no error');
    expect(pivotOn(workbook)).toEqual(pivots);
    await run();
    expect(pivotOn(workbook)).toEqual(pivots);
    await undoLastRun();
    await removeEverything();
    expect(workbook.settings.size + workbook.customXmlParts.length).toBe(0);
    expect(workbook.sheets).toHaveLength(1);
  } finally {
    await office.stop();
  }
});

it('a refresh is cancelled at any request after somebody renamed a tier header', async () => {
  const office = await startOffice({ workbook: orders() });
  const { workbook } = office;
  try {
    await runOnSelection(recipe);
    await header('Customer tiers', 'RFM segment', 'Stufe')(workbook);
    const tiers = rowsOf(sheetOf(workbook, 'Customer tiers'));
    const run = (signal: AbortSignal) => refreshTiers({ classifier: classifyHere, translate, today, signal });
    await everyRequest(office, 'cancelling', run, ({ kind, finished }) => {
      expect([finished, ['cancelled', 'no error'].includes(kind)]).toEqual([undefined, true]);
      expect(rowsOf(sheetOf(workbook, 'Customer tiers'))).toEqual(tiers);
    });
  } finally {
    await office.stop();
  }
});

describe('a pivot whose rows are gone', () => {
  const gone: [string, () => Workbook, () => Promise<void>][] = [
    [
      'the sheet with the tiers is deleted',
      orders,
      inExcel((context) => {
        context.workbook.worksheets.getItem('Customer tiers').delete();
      }),
    ],
    [
      'our table is a range',
      orders,
      inExcel((context) => {
        context.workbook.worksheets.getItem('Customer tiers').tables.getItemAt(0).convertToRange();
      }),
    ],
  ];

  it.each(gone)('is made anew, undone and removed: %s', async (_, make, lose) => {
    const office = await startOffice({ workbook: make() });
    const { workbook } = office;
    try {
      await runOnSelection(recipe);
      const pivots = pivotOn(workbook);
      await lose();
      await refresh();
      expect(pivotOn(workbook)).toEqual(pivots);
      await undoLastRun();
      await refresh();
      expect(pivotOn(workbook)).toEqual(pivots);
      await removeEverything();
      expect([
        ...workbook.settings.keys(),
        ...workbook.customXmlParts.map(({ xml }) => xml.slice(0, 80)),
      ]).toEqual([]);
      expect(workbook.names).toEqual([]);
    } finally {
      await office.stop();
    }
  });
});
