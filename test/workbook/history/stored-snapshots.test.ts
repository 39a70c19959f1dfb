import { recipeSchema } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { historyNamespace } from '../../../src/workbook/history/history-xml';
import {
  drawMigration,
  migrationBetween,
  storedSnapshots,
} from '../../../src/workbook/history/stored-snapshots';
import { type CellValue, namespaceOf, putValue, type Workbook } from '../../../src/workbench/model';
import { orderRows } from '../../support/order-rows';
import { kindOf, rowsOf, runOnSelection, sheetOf, snapshot, workbookOf } from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

const recipe = recipeSchema.parse({ version: 1, name: 'Monthly' });
const translate = translatorFor('en');
const all = orderRows(150, 20);
const byDate = [...all.slice(1)].sort(([, a], [, b]) => Number(a) - Number(b));
const office = useOffice(() => ({ workbook: workbookOf([all[0] ?? [], ...byDate.slice(0, 90)], 'Orders') }));

const add = (workbook: Workbook, from: number, rows: readonly (readonly CellValue[])[]): void =>
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      putValue(sheetOf(workbook, 'Orders').cells, from + row, column, value);
    }),
  );

/** Three snapshots, of 90, 120 and 150 orders. */
async function threeRuns(): Promise<void> {
  await runOnSelection(recipe);
  add(office().workbook, 91, byDate.slice(90, 120));
  await runOnSelection(recipe);
  add(office().workbook, 121, byDate.slice(120));
  await runOnSelection(recipe);
}

const partOf = (workbook: Workbook, end: string) => {
  const part = workbook.customXmlParts.find(({ xml }) => namespaceOf(xml) === historyNamespace + end);
  if (!part) throw new Error(`no part ${end}`);
  return part;
};

it('lists snapshots, and compares any two of them', async () => {
  await threeRuns();
  const list = await storedSnapshots();
  expect(list.map(({ id, before, recipeName }) => [id, before, recipeName])).toEqual([
    ['1', undefined, 'Monthly'],
    ['2', '1', 'Monthly'],
    ['3', '2', 'Monthly'],
  ]);
  const found = await migrationBetween('1', '3');
  expect(found.map(({ migration }) => migration.after.key)).toEqual([
    'rfm.segment',
    'abc.class',
    'valueTiers.tier',
  ]);
  const bought = new Set(byDate.slice(90).map(([id]) => id));
  const known = new Set(byDate.slice(0, 90).map(([id]) => id));
  expect(found[0]?.effect.total.bought).toBe([...bought].filter((id) => known.has(id)).length);
  const since = byDate.slice(90).reduce((sum, [, , amount]) => sum + Number(amount), 0);
  const { total, added } = found[0]?.effect ?? { total: { amount: 0 }, added: { amount: 0 } };
  expect(total.amount + added.amount).toBeCloseTo(since, 6);
});

it('draws any two, and the last two again with the next run', async () => {
  await threeRuns();
  const titles = (): string[] =>
    rowsOf(sheetOf(office().workbook, 'Tier history'))
      .map(([cell]) => String(cell))
      .filter((text) => text.startsWith('Movement from'));
  const usual = titles();
  await drawMigration('1', '3', translate);
  expect(titles()).not.toEqual(usual);
  expect(titles()).toHaveLength(1);
  await drawMigration('2', '3', translate);
  expect(titles()).toEqual(usual);
  await drawMigration('1', '2', translate);
  await runOnSelection(recipe);
  expect(titles()).toEqual(usual);
});

it('leaves the sheet as it was where it is protected, and says that it is gone where it is', async () => {
  await threeRuns();
  const sheet = sheetOf(office().workbook, 'Tier history');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.name).protection.protect();
    await context.sync();
  });
  const before = snapshot(office().workbook);
  expect(await kindOf(drawMigration('1', '3', translate))).toBe('sheetProtected');
  expect(snapshot(office().workbook)).toBe(before);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.name).protection.unprotect();
    context.workbook.worksheets.getItem(sheet.name).delete();
    await context.sync();
  });
  expect(await kindOf(drawMigration('1', '3', translate))).toBe('noHistorySheet');
});

it('makes the list anew from the snapshots where it is lost or damaged', async () => {
  await threeRuns();
  const { workbook } = office();
  const list = await storedSnapshots();
  const catalogue = partOf(workbook, '');
  catalogue.xml = catalogue.xml.replace(/>[A-Za-z0-9+/=]{20}/, '>AAAA');
  expect(await storedSnapshots()).toEqual(list);
  workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(catalogue), 1);
  expect(await storedSnapshots()).toEqual(list);
});

it('a damaged snapshot takes only those after it with it, and the next run stands on its own', async () => {
  await threeRuns();
  const { workbook } = office();
  const part = partOf(workbook, ':2:0');
  part.xml = part.xml.replace(/(<data[^>]*>.{8})../, '$1ZZ');
  expect(await kindOf(migrationBetween('1', '3'))).toBe('snapshotUnreadable');
  expect(await kindOf(drawMigration('1', '2', translate))).toBe('snapshotUnreadable');
  add(workbook, 151, [['C001', 45_700, 12]]);
  await runOnSelection(recipe);
  const texts = rowsOf(sheetOf(workbook, 'Tier history')).map(([cell]) => String(cell));
  expect(texts.some((text) => text.startsWith('The earlier snapshot could not be read'))).toBe(true);
  expect(await migrationBetween('1', '4')).toHaveLength(3);
});

it('passes over snapshots of a later version', async () => {
  await threeRuns();
  const { workbook } = office();
  const catalogue = partOf(workbook, '');
  workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(catalogue), 1);
  const part = partOf(workbook, ':3:0');
  part.xml = part.xml.replace('"version":1', '"version":2');
  expect((await storedSnapshots()).map(({ id }) => id)).toEqual(['1', '2']);
});
