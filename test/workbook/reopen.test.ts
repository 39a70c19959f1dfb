import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { openFile, saveFile } from '../../src/workbench/files';
import { addRule, addTable, type ConditionalFormat, newId, type Workbook } from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { summaryPlace } from '../../src/workbook/summary-place';
import { customerRows, orderRows } from '../support/order-rows';
import { startOffice } from '../support/office-in-node';
import { classifyHere, rowsOf, runOnSelection, today, workbookOf } from '../support/run-in-office';

const recipe = recipeSchema.parse({ version: 1 });
const rfmOnly = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }] });
const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });

async function inOffice<T>(workbook: Workbook, job: () => Promise<T>): Promise<T> {
  const office = await startOffice({ workbook });
  try {
    return await job();
  } finally {
    await office.stop();
  }
}

/** What another program's file is when it comes back: every id given anew, and sheets, rules and tables in new order. */
async function reopened(workbook: Workbook): Promise<Workbook> {
  const opened = await openFile(await saveFile(workbook), 'again.xlsx');
  for (let n = 0; n < 7; n += 1) newId(opened);
  const renewed = new Map<string, string>();
  const renew = (id: string): string => {
    const now = renewed.get(id) ?? newId(opened);
    renewed.set(id, now);
    return now;
  };
  for (const sheet of [...opened.sheets].reverse()) {
    sheet.id = renew(sheet.id);
    for (const table of sheet.tables) {
      table.id = renew(table.id);
      for (const [at, column] of [...table.columns].reverse().entries()) column.id = at + 1;
    }
    for (const rule of sheet.conditionalFormats) rule.id = newId(opened);
  }
  opened.activeSheetId = renew(opened.activeSheetId);
  for (const { source } of opened.sheets.flatMap(({ pivots }) => pivots)) {
    if (source.kind === 'table') source.tableId = renew(source.tableId);
    else source.sheetId = renew(source.sheetId);
  }
  return opened;
}

/** A rule by what it colours where; a data bar comes back without its finer points. */
const ruleText = ({ rule, areas }: ConditionalFormat): string =>
  JSON.stringify([rule.type === 'DataBar' ? rule.bar.positiveColor : rule, areas]);

/** What a second run must leave alike. */
const shapeOf = ({ sheets }: Workbook) =>
  sheets.map((sheet) => ({
    name: sheet.name,
    rows: rowsOf(sheet),
    tables: sheet.tables.map(({ name, area, columns }) => [name, area, columns.map((one) => one.name)]),
    rules: sheet.conditionalFormats.map(ruleText).sort(),
    pivots: sheet.pivots.map(({ name }) => name),
  }));

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(60), 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 61, columnCount: 4 }, true);
  return workbook;
}

describe.each([
  ['order rows', () => workbookOf(orderRows(400), 'Orders')],
  ['customer rows in a range', () => workbookOf(customerRows(60), 'Customers')],
  ['customer rows in a table', tableOfCustomers],
])('%s, saved and reopened', (_, make) => {
  it.each([
    ['by this program', async (workbook: Workbook) => openFile(await saveFile(workbook), 'again.xlsx')],
    ['by one that gives new ids', reopened],
  ])('%s: a run and a refresh update what is there', async (__, comeBack) => {
    const first = make();
    await inOffice(first, async () => {
      await runOnSelection(recipe);
      await runOnSelection(recipe);
    });
    const before = shapeOf(await comeBack(first));
    const again = await comeBack(first);
    await inOffice(again, async () => {
      await runOnSelection(recipe);
      expect(shapeOf(again)).toEqual(before);
      await refresh();
      expect(shapeOf(again)).toEqual(before);
      expect((await summaryPlace()).sheet).toBe('Summary');
    });
    const third = await comeBack(again);
    await inOffice(third, async () => {
      await refresh();
      expect(shapeOf(third)).toEqual(before);
      await runOnSelection(rfmOnly);
      expect(third.sheets).toHaveLength(again.sheets.length);
      expect(shapeOf(third).flatMap(({ pivots }) => pivots)).toHaveLength(1);
    });
  });

  it("leaves the user's rules alone, on our columns and across them", async () => {
    const first = make();
    await inOffice(first, () => runOnSelection(recipe));
    const again = await reopened(first);
    const sheet = again.sheets.find(({ conditionalFormats }) => conditionalFormats.length > 3);
    if (!sheet) throw new Error('no rules');
    const theirs = [
      { type: 'Custom' as const, formula: '=$A1="Key"', format: { fill: '#FF0000' } },
      {
        type: 'CellValue' as const,
        operator: 'GreaterThan',
        formula1: '=3',
        formula2: undefined,
        format: {},
      },
    ];
    const width = rowsOf(sheet)[0]?.length ?? 0;
    const added = [
      addRule(again, sheet, [{ row: 0, column: 0, rowCount: 20, columnCount: width + 3 }], theirs[0]),
      addRule(again, sheet, [{ row: 1, column: width - 1, rowCount: 20, columnCount: 1 }], theirs[1]),
    ].map(({ id }) => id);
    const count = sheet.conditionalFormats.length;
    await inOffice(again, refresh);
    expect(sheet.conditionalFormats.map(({ id }) => id)).toEqual(expect.arrayContaining(added));
    expect(sheet.conditionalFormats).toHaveLength(count);
  });
});
