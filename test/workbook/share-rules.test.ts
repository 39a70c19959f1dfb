import { type Recipe, recipeSchema } from '../../src/classify';
import { addTable, putValue, select, type Workbook } from '../../src/workbench/model';
import { areaOf } from '../../src/workbench/model/area';
import { conditionalLook, rulesInOrder } from '../../src/workbench/model/conditional/cell-look';
import { removeEverything } from '../../src/workbook/remove-everything';
import { shareRules } from '../../src/workbook/share-rules';
import type { SheetRule } from '../../src/workbook/sheet-rule';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { isAllOrNothing } from '../support/all-or-nothing';
import { mishaps } from '../support/fault-rounds';
import { startOffice } from '../support/office-in-node';
import { customerRows } from '../support/order-rows';
import { rowsOf, runOnSelection, sheetsSnapshot, snapshot, workbookOf } from '../support/run-in-office';

const lists = { summary: false, rules: false, history: false };
const eleven = recipeSchema.parse({ version: 1, outputs: lists });
const names = ['Gold', 'Silver', 'Bronze'];
/** Tiers whose names a list with more or fewer of them colours otherwise. */
const tiers = (better: readonly string[]): Recipe =>
  recipeSchema.parse({
    version: 1,
    methods: [
      { method: 'valueTiers', tiers: [...better, ...names], cut: { by: 'naturalBreaks' } },
      { method: 'abc' },
    ],
    outputs: lists,
  });

/** Where a list of twenty customers begins. */
interface Corner {
  row: number;
  column: number;
}

/** A sheet with lists, as Excel tables or as plain cells. */
function sheetWith(corners: readonly Corner[], isTable: boolean): Workbook {
  const workbook = workbookOf([], 'Lists');
  const [sheet] = workbook.sheets;
  for (const { row, column } of corners) {
    for (const [down, cells] of customerRows(20).entries())
      for (const [across, value] of cells.entries())
        putValue(sheet.cells, row + down, column + across, value);
    if (isTable) addTable(workbook, sheet, areaOf(row, column, 21, 4), true);
  }
  return workbook;
}

async function runAt(workbook: Workbook, { row, column }: Corner, recipe: Recipe): Promise<void> {
  select(workbook, workbook.sheets[0], [areaOf(row, column)]);
  await runOnSelection(recipe);
}

/** What rules make of the columns that a list has got: fills, and where bars end. */
function looksAt(workbook: Workbook, { row, column }: Corner): (readonly string[])[] {
  const [sheet] = workbook.sheets;
  const rules = rulesInOrder(sheet);
  const headers = rowsOf(sheet)[row]?.slice(column + 4) ?? [];
  const end = headers.indexOf('');
  const count = end < 0 ? headers.length : end;
  return Array.from({ length: 21 }, (_, down) =>
    Array.from({ length: count }, (_unused, across) => {
      const look = conditionalLook(workbook, sheet, rules, row + down, column + 4 + across);
      return `${look?.format.fill ?? ''} ${look?.format.fontColor ?? ''}`;
    }),
  );
}

/** How a list looks that stands alone on its sheet. */
async function alone(corner: Corner, recipe: Recipe): Promise<(readonly string[])[]> {
  const office = await startOffice({ workbook: sheetWith([corner], true) });
  try {
    await runAt(office.workbook, corner, recipe);
    return looksAt(office.workbook, corner);
  } finally {
    await office.stop();
  }
}

const places: [string, Corner, Corner][] = [
  ['below', { row: 0, column: 0 }, { row: 40, column: 0 }],
  ['below and further left', { row: 0, column: 5 }, { row: 40, column: 2 }],
  ['on the right', { row: 0, column: 0 }, { row: 0, column: 30 }],
  ['on the right and further up', { row: 8, column: 0 }, { row: 2, column: 30 }],
];
const recipes: [string, Recipe, Recipe][] = [
  ['eleven segments each', eleven, eleven],
  ['names that mean other colours', tiers([]), tiers(['Diamond', 'Platinum'])],
];
/** Excel refuses to widen a table where that would push part of another one to the right. */
const isRefused = (one: Corner, two: Corner, isTable: boolean) =>
  isTable && two.column > one.column + 20 && two.row !== one.row;
const cases = places.flatMap(([where, one, two]) =>
  recipes.flatMap(([what, first, second]) =>
    [true, false]
      .filter((isTable) => !isRefused(one, two, isTable))
      .map(
        (isTable) => [where, what, isTable ? 'tables' : 'cells', one, two, first, second, isTable] as const,
      ),
  ),
);

describe('two lists on one sheet', () => {
  it.each(cases)(
    'the second %s, %s, %s: at most twelve rules, every colour as alone, through refresh, undo and removal',
    async (_where, _what, _kind, one, at, first, second, isTable) => {
      const looksOne = await alone(one, first);
      const looksTwo = await alone(at, second);
      expect(looksOne.flat().filter((look) => look.startsWith('#')).length).toBeGreaterThan(20);
      const office = await startOffice({ workbook: sheetWith([one, at], isTable) });
      const { workbook } = office;
      const [sheet] = workbook.sheets;
      try {
        const untouched = snapshot(workbook);
        await runAt(workbook, one, first);
        expect(looksAt(workbook, one)).toEqual(looksOne);
        // A table that gets columns pushes a table on its right over.
        const two = sheet.tables[1]?.area ?? at;
        select(workbook, sheet, [areaOf(two.row, two.column)]);
        const onlyOne = sheetsSnapshot(workbook);

        const bothAsAlone = (): void => {
          expect(sheet.conditionalFormats.length).toBeLessThanOrEqual(12);
          expect(looksAt(workbook, one)).toEqual(looksOne);
          expect(looksAt(workbook, two)).toEqual(looksTwo);
        };
        await runAt(workbook, two, second);
        bothAsAlone();
        await undoLastRun();
        expect(sheetsSnapshot(workbook)).toBe(onlyOne);

        await runAt(workbook, two, second);
        const rulesNow = () => sheet.conditionalFormats.map(({ rule, areas }) => ({ rule, areas }));
        const both = rulesNow();
        await runAt(workbook, two, second);
        bothAsAlone();
        expect(rulesNow()).toEqual(both);
        select(workbook, sheet, [areaOf(one.row, one.column)]);
        await runAt(workbook, one, tiers(['Jewel']));
        expect(sheet.conditionalFormats.length).toBeLessThanOrEqual(12);
        expect(looksAt(workbook, sheet.tables[1]?.area ?? at)).toEqual(looksTwo);
        await undoLastRun();
        bothAsAlone();
        await removeEverything();
        select(workbook, sheet, [areaOf(0, 0)]);
        expect(snapshot(workbook)).toBe(untouched);
      } finally {
        await office.stop();
      }
    },
    30_000,
  );
});

describe('a run beside another list', () => {
  it.each(mishaps)(
    'is all or nothing, whichever request meets %s',
    async (mishap) => {
      const [one, two] = [
        { row: 0, column: 0 },
        { row: 40, column: 0 },
      ];
      const office = await startOffice({ workbook: sheetWith([one, two], false) });
      const { workbook } = office;
      try {
        await runAt(workbook, one, tiers([]));
        select(workbook, workbook.sheets[0], [areaOf(two.row, two.column)]);
        await isAllOrNothing(office, mishap, (signal) => runOnSelection(tiers(['Diamond']), { signal }));
      } finally {
        await office.stop();
      }
    },
    60_000,
  );
});

describe('the budget of a sheet', () => {
  const at = (row: number) => ({ firstRow: row, firstColumn: 4, rowCount: 9, columnCount: 1 });
  const fills = (row: number, count: number): SheetRule[] =>
    Array.from({ length: count }, (_, k) => ({
      kind: 'fill',
      blocks: [at(row)],
      formula: `=E${String(row + 1)}="T${String(k)}"`,
      swatch: { fill: `#0000${String(10 + k)}`, text: '#000000' },
    }));
  const bar = (row: number): SheetRule => ({ kind: 'bar', blocks: [at(row)] });
  const list = (row: number, count: number) => ({
    rules: [...fills(row, count), bar(row), bar(row)],
    corner: { row: row - 1, column: 4 },
  });

  it('keeps data bars apart where there is room', () => {
    const rules = shareRules([list(1, 8), list(21, 8)]);
    expect(rules.filter(({ kind }) => kind === 'bar').map(({ blocks }) => blocks.length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(rules).toHaveLength(12);
  });

  it('joins them where there is not, the first ones first', () => {
    const rules = shareRules([list(1, 11), list(21, 11)]);
    expect(rules).toHaveLength(12);
    expect(rules.at(-1)).toEqual({ kind: 'bar', blocks: [at(1), at(21)] });
  });

  it('a list alone has the rules it wants', () => {
    const { rules } = list(1, 3);
    expect(shareRules([list(1, 3)])).toEqual(rules);
    expect(shareRules([{ rules: [], corner: { row: 0, column: 0 } }, list(1, 3)])).toEqual(rules);
    expect(shareRules([])).toEqual([]);
  });
});
