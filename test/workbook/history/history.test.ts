import { migrationOf, recipeSchema } from '../../../src/classify';
import { readHistory, readSnapshots } from '../../../src/workbook/history/history-store';
import { historyNamespace } from '../../../src/workbook/history/history-xml';
import {
  activateSheet,
  addSheet,
  type CellValue,
  namespaceOf,
  putValue,
  renameSheet,
  type Workbook,
} from '../../../src/workbench/model';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { snapshotsOf } from '../../../src/classify';
import { orderRows } from '../../support/order-rows';
import { rowsOf, runOnSelection, sheetOf, workbookOf } from '../../support/run-in-office';
import { useOffice } from '../../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const office = useOffice(() => ({ workbook: workbookOf(orderRows(120, 20), 'Orders') }));

/** Puts orders below the last ones. */
function addOrders(workbook: Workbook, from: number, rows: readonly (readonly CellValue[])[]): void {
  const { cells } = sheetOf(workbook, 'Orders');
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) putValue(cells, from + row, column, value);
}

const later = Array.from({ length: 12 }, (_, i): CellValue[] => [
  `C${String(i * 2).padStart(3, '0')}`,
  45_610 + i,
  500 + i * 40,
]);

const dates = async (): Promise<number[]> =>
  snapshotsOf((await readHistory()).catalogue).map(({ asOf }) => asOf);
const partCount = (workbook: Workbook): number =>
  workbook.customXmlParts.filter(({ xml }) => namespaceOf(xml).startsWith(historyNamespace)).length;

it('keeps a snapshot a run: the same day and data once, new data once more', async () => {
  await runOnSelection(recipe);
  await runOnSelection(recipe);
  expect(await dates()).toEqual([45_598]);
  addOrders(office().workbook, 121, later);
  await runOnSelection(recipe, { today: 45_700 });
  expect(await dates()).toEqual([45_598, 45_622]);
  await runOnSelection(recipe, { today: 45_730 });
  expect(await dates()).toEqual([45_598, 45_622]);
});

it('what an earlier run replaced is gone after the next', async () => {
  await runOnSelection(recipe);
  expect(partCount(office().workbook)).toBe(2);
  for (let run = 0; run < 4; run++) await runOnSelection(recipe);
  expect(partCount(office().workbook)).toBe(3);
});

it('reads customers back as they were classified', async () => {
  const first = await runOnSelection(recipe);
  addOrders(office().workbook, 121, later);
  const second = await runOnSelection(recipe, { today: 45_700 });
  const history = await readHistory();
  const found = await readSnapshots(history, ['1', '2']);
  for (const [id, { classification }] of [
    ['1', first],
    ['2', second],
  ] as const) {
    const snapshot = found.get(id);
    const amount = classification.columns.find(({ key }) => key === 'facts.amount');
    if (!snapshot || amount?.kind !== 'number') throw new Error('not stored');
    const here = new Map(classification.ids.map((name, i) => [name, amount.values[i]]));
    snapshot.states.ids.forEach((name, i) => {
      if (snapshot.states.present[i]) expect(snapshot.states.amount[i]).toBe(here.get(name));
    });
    expect(snapshot.about.customers).toBe(classification.ids.length);
  }
  const [before, after] = ['1', '2'].flatMap((id) => found.get(id) ?? []);
  expect(after.about.base).toBe('1');
  const moved = migrationOf(before, after, 'rfm.segment');
  expect(moved?.moves.up.customers).toBeGreaterThan(0);
});

it('says on its sheet what will appear, and compares from the second snapshot on', async () => {
  await runOnSelection(recipe);
  const once = rowsOf(sheetOf(office().workbook, 'Tier history')).flat().map(String);
  expect(once.some((text) => text.startsWith('From the second snapshot on'))).toBe(true);
  addOrders(office().workbook, 121, later);
  await runOnSelection(recipe, { today: 45_700 });
  const rows = rowsOf(sheetOf(office().workbook, 'Tier history'));
  const labels = rows.map(([first]) => String(first));
  expect(labels).toEqual(expect.arrayContaining(['▲ Moved up', '▼ Moved down', '● Stayed']));
  const total = rows.find(([first]) => first === 'Total');
  expect(total?.[1]).toBe(22);
});

it('shows by icons whether more customers moved up than down, in at most twelve rules', async () => {
  await runOnSelection(recipe);
  addOrders(office().workbook, 121, later);
  await runOnSelection(recipe, { today: 45_700 });
  const sheet = sheetOf(office().workbook, 'Tier history');
  const rows = rowsOf(sheet);
  const at = rows.findIndex(([first]) => first === 'Up less down');
  const of = (name: string) => rows.find(([first]) => first === name) ?? [];
  const net = Number(of('▲ Moved up')[1]) - Number(of('▼ Moved down')[1]);
  expect(net).not.toBe(0);
  expect(rows[at][1]).toBe(net);
  const icons = sheet.conditionalFormats.flatMap(({ rule, areas }) =>
    rule.type === 'IconSet' ? [{ areas, style: rule.style, criteria: rule.criteria.slice(1) }] : [],
  );
  expect(icons).toHaveLength(1);
  expect(icons[0].areas).toEqual(
    [1, 4, 7].map((column) => ({ row: at, column, rowCount: 1, columnCount: 1 })),
  );
  expect(icons[0].style).toBe('ThreeArrows');
  expect(icons[0].criteria).toMatchObject([{ formula: '0' }, { formula: '1' }]);
  expect(sheet.conditionalFormats.length).toBeLessThanOrEqual(12);
});

it('can be switched off', async () => {
  await runOnSelection(recipeSchema.parse({ version: 1, outputs: { history: false } }));
  expect(partCount(office().workbook)).toBe(0);
  expect(office().workbook.sheets.map(({ name }) => name)).not.toContain('Tier history');
});

describe('the snapshots of a sheet that is renamed', () => {
  const about = async () =>
    snapshotsOf((await readHistory()).catalogue).map(({ id, source }) => ({ id, source }));

  it('stay its own: a second run on the same day replaces the first', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    renameSheet(workbook, sheetOf(workbook, 'Orders'), 'Sales');
    expect(await about()).toEqual([{ id: '1', source: 'Orders' }]);
    await runOnSelection(recipe);
    expect(await about()).toEqual([{ id: '2', source: 'Sales' }]);
    await undoLastRun();
    expect(await about()).toEqual([{ id: '1', source: 'Orders' }]);
    await runOnSelection(recipe);
    expect(await about()).toEqual([{ id: '2', source: 'Sales' }]);
  });

  it('are not those of another sheet that gets its name, in whatever order they are classified', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    const first = sheetOf(workbook, 'Orders');
    renameSheet(workbook, first, 'Old');
    const second = addSheet(workbook, 'Orders');
    for (const [row, values] of orderRows(60, 9).entries())
      for (const [column, value] of values.entries()) putValue(second.cells, row, column, value);
    activateSheet(workbook, second.id);
    await runOnSelection(recipe);
    expect((await about()).map(({ source }) => source).sort()).toEqual(['Old', 'Orders']);
    renameSheet(workbook, second, 'New');
    renameSheet(workbook, first, 'Orders');
    activateSheet(workbook, first.id);
    await runOnSelection(recipe);
    expect((await about()).map(({ source }) => source).sort()).toEqual(['New', 'Orders']);
  });

  it('keep its name through runs that keep no snapshot', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    renameSheet(workbook, sheetOf(workbook, 'Orders'), 'Sales');
    await runOnSelection(recipeSchema.parse({ version: 1, outputs: { history: false } }));
    await runOnSelection(recipe);
    expect((await about()).map(({ source }) => source)).toEqual(['Sales']);
  });
});
