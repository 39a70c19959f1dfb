import { type Recipe, recipeSchema } from '../../src/classify';
import { addTable, areaOf, readValues, type Sheet, type Workbook } from '../../src/workbench/model';
import { containsCell } from '../../src/workbench/model/area';
import { parseAddress } from '../../src/workbench/model/address';
import type { PlannedTouch } from '../../src/workbook/write-plan';
import { startOffice } from '../support/office-in-node';
import { customerRows, orderRows } from '../support/order-rows';
import { kindOf, rowsOf, runOnSelection, workbookOf } from '../support/run-in-office';

const abc = { methods: [{ method: 'abc' }, { method: 'valueTiers' }] };
const later = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }, { method: 'abc' }] });
const earlier = recipeSchema.parse({ version: 1, ...abc });
const bare = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'abc' }],
  outputs: { summary: false, rules: false, history: false },
});

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(20), 'Customers');
  addTable(workbook, workbook.sheets[0], areaOf(0, 0, 21, 4), true);
  return workbook;
}

/** What a run says that it will touch; the run is stopped then, or goes on. */
async function plan(recipe: Recipe, goesOn: boolean): Promise<readonly PlannedTouch[]> {
  let told: readonly PlannedTouch[] = [];
  const confirm = (touches: readonly PlannedTouch[]): boolean => {
    told = touches;
    return goesOn;
  };
  expect(await kindOf(runOnSelection(recipe, { confirm }))).toBe(goesOn ? 'no error' : 'cancelled');
  return told;
}

const short = (touches: readonly PlannedTouch[]): string[] =>
  touches.map((touch) =>
    [
      touch.what,
      touch.sheet,
      'range' in touch ? touch.range : '',
      'how' in touch ? touch.how : '',
      'headers' in touch ? touch.headers.join('+') : '',
      touch.now.is,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

it('names columns, marks, widths, rules and settings of a first run beside rows', async () => {
  const office = await startOffice({ workbook: workbookOf(customerRows(20), 'Customers') });
  try {
    expect(short(await plan(bare, false))).toEqual([
      'marks Customers A1:D21 names',
      'columns Customers E1:E21 add ABC class empty',
      'widths Customers E1 widths',
      'names Customers E1 names',
      'conditionalFormats Customers E1:E21 rules',
      'settings nothing',
    ]);
    await plan(earlier, true);
    expect(short(await plan(bare, false)).filter((line) => /columns|settings/.test(line))).toEqual([
      'columns Customers E1:E21 update ABC class ours',
      'columns Customers F1:F21 remove ours',
      'settings ours',
    ]);
  } finally {
    await office.stop();
  }
});

it('names the sheets of orders, new and then drawn again, with tables, pivots and charts', async () => {
  const office = await startOffice({ workbook: workbookOf(orderRows(80, 16), 'Orders') });
  try {
    const first = await plan(earlier, true);
    const sheets = (touches: readonly PlannedTouch[]) =>
      touches.flatMap((touch) =>
        touch.what === 'sheet' ? [`${touch.sheet} ${touch.how} ${touch.now.is}`] : [],
      );
    expect(sheets(first)).toEqual([
      'Customer tiers add nothing',
      'Summary add nothing',
      'Rules add nothing',
      'Tier history add nothing',
    ]);
    const second = await plan(later, false);
    expect(sheets(second)).toEqual([
      'Summary replace drawn',
      'Rules replace drawn',
      'Tier history replace drawn',
    ]);
    const kinds = (sheet: string) =>
      new Set(second.filter((touch) => touch.sheet === sheet).map(({ what }) => what));
    expect(kinds('Summary')).toEqual(
      new Set(['sheet', 'pivot', 'valuesTable', 'chart', 'conditionalFormats']),
    );
    expect(kinds('Customer tiers')).toEqual(new Set(['columns', 'table', 'names', 'conditionalFormats']));
    expect(kinds('')).toEqual(new Set(['snapshot', 'settings']));
  } finally {
    await office.stop();
  }
});

/** The cells of a sheet whose values differ. */
function changes(sheet: Sheet, before: readonly (readonly unknown[])[]): [number, number][] {
  const now = rowsOf(sheet);
  const rows = Math.max(now.length, before.length);
  const columns = Math.max(0, ...[...now, ...before].map((cells) => cells.length));
  return readValues(sheet.cells, areaOf(0, 0, Math.max(1, rows), Math.max(1, columns))).flatMap(
    (cells, row) =>
      cells.flatMap((value, column): [number, number][] =>
        value === (before[row]?.[column] ?? '') ? [] : [[row, column]],
      ),
  );
}

const cases: [string, () => Workbook, Recipe, Recipe][] = [
  ['customer rows', () => workbookOf(customerRows(20), 'Customers'), earlier, later],
  ['customers in a table', tableOfCustomers, earlier, later],
  ['order rows', () => workbookOf(orderRows(80, 16), 'Orders'), earlier, later],
  [
    'orders with their tiers beside them',
    () => workbookOf(orderRows(80, 16), 'Orders'),
    recipeSchema.parse({ version: 1, ...abc, outputs: { besideOrders: true } }),
    recipeSchema.parse({ version: 1, methods: [{ method: 'abc' }], outputs: { besideOrders: true } }),
  ],
];

it.each(cases)('%s: no cell changes that no plan has named', async (_, make, first, second) => {
  const office = await startOffice({ workbook: make() });
  const { workbook } = office;
  try {
    for (const recipe of [first, second]) {
      const before = new Map(workbook.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
      const touches = await plan(recipe, true);
      const whole = touches.flatMap((touch) => (touch.what === 'sheet' ? [touch.sheet] : []));
      let changed = 0;
      for (const sheet of workbook.sheets) {
        const areas = touches.flatMap((touch) =>
          touch.sheet === sheet.name && 'range' in touch && touch.what !== 'marks'
            ? (parseAddress(touch.range.split(' ')[0] ?? '') ?? [])
            : [],
        );
        const isNamed = ([row, column]: [number, number]): boolean =>
          whole.includes(sheet.name) || areas.some((area) => containsCell(area, row, column));
        const found = changes(sheet, before.get(sheet.name) ?? []);
        changed += found.length;
        expect([sheet.name, found.filter((cell) => !isNamed(cell))]).toEqual([sheet.name, []]);
      }
      expect(changed).toBeGreaterThan(20);
    }
  } finally {
    await office.stop();
  }
});
