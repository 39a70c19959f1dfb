import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import {
  addSheet,
  addTable,
  type Area,
  type CellValue,
  deleteCells,
  deleteSheet,
  enterValue,
  insertCells,
  protectSheet,
  putValue,
  renameSheet,
  renameTableColumn,
  select,
  sheetColumns,
  sheetRows,
  sortRows,
  unprotectSheet,
  type Workbook,
} from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { refreshTiers } from '../../src/workbook/refresh';
import { removeEverything } from '../../src/workbook/remove-everything';
import type { RunOutcome } from '../../src/workbook/run';
import { runClassification } from '../../src/workbook/run';
import { hasOtherRows } from '../../src/workbook/source-changes';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../support/order-rows';
import {
  classifyHere,
  kindOf,
  rowsOf,
  runOnSelection,
  sheetOf,
  sheetsSnapshot,
  snapshot,
  today,
  workbookOf,
} from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false } });
const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });

const rows = orderRows(40, 12);
/** Without headers, dates are told from amounts by how they are written. */
const headless = rows
  .slice(1)
  .map(([id, , amount], row) => [
    id ?? '',
    `2024-${String(1 + (row % 12)).padStart(2, '0')}-10`,
    amount ?? 0,
  ]);
const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

const insertRows = (workbook: Workbook, row: number, count: number) => {
  insertCells(workbook, sheetOf(workbook, 'Orders'), area(row, 0, count, sheetColumns), 'Down', 'user');
};
const insertColumns = (workbook: Workbook, column: number, count: number) => {
  insertCells(workbook, sheetOf(workbook, 'Orders'), area(0, column, sheetRows, count), 'Right', 'user');
};
const deleteRows = (workbook: Workbook, row: number, count: number) => {
  deleteCells(workbook, sheetOf(workbook, 'Orders'), area(row, 0, count, sheetColumns), 'Up', 'user');
};
const type = (workbook: Workbook, row: number, column: number, cells: readonly CellValue[]) => {
  for (const [at, value] of cells.entries())
    enterValue(workbook, sheetOf(workbook, 'Orders'), row, column + at, value, 'user');
};

/** How many orders were read, and their sum. */
const readOf = ({ lastRun, classification }: RunOutcome) => [
  lastRun.input.rows,
  classification.totals.amount,
];

/** What the hidden names over the rows stand on, those over whole columns of them apart. */
const sourceNames = ({ names }: Workbook) =>
  names
    .filter(
      ({ name, formula }) =>
        name.startsWith('CustomerTiers.source') && !/\$([A-Z]+)\$\d+:\$\1\$/.test(formula),
    )
    .map(({ formula }) => formula);

/** What a user selects, of data with headers or without. */
const selections: [string, CellValue[][], Area[]][] = [
  ['one cell of the data', rows, [area(3, 1)]],
  ['some rows with their header', rows, [area(0, 0, 31, 3)]],
  ['some rows without their header', rows, [area(5, 0, 20, 3)]],
  ['rows here and there', rows, [area(0, 0, 11, 3), area(20, 0, 10, 3)]],
  ['whole columns', rows, [area(0, 0, sheetRows, 3)]],
  [
    'columns apart',
    [...rows.map((row) => [row[0] ?? '', 'note', ...row.slice(1)])],
    [area(0, 0, sheetRows, 1), area(0, 2, sheetRows, 2)],
  ],
  ['data without headers', headless, [area(3, 1)]],
  ['some rows of data without headers', headless, [area(0, 0, 30, 3)]],
];

/** What the user then does around the data, none of it changing what was selected. */
const moves: [string, (workbook: Workbook) => void][] = [
  ['two rows inserted above', (workbook) => insertRows(workbook, 0, 2)],
  [
    'a title typed right above',
    (workbook) => {
      insertRows(workbook, 0, 1);
      type(workbook, 0, 0, ['Orders of the year']);
    },
  ],
  ['three columns inserted on the left', (workbook) => insertColumns(workbook, 0, 3)],
  [
    'both',
    (workbook) => {
      insertColumns(workbook, 0, 1);
      insertRows(workbook, 0, 4);
    },
  ],
  [
    'a column with notes inserted within',
    (workbook) => {
      insertColumns(workbook, 1, 1);
    },
  ],
  ['the sheet renamed', (workbook) => renameSheet(workbook, sheetOf(workbook, 'Orders'), "It's mine")],
];

describe.each(selections)('%s', (_, cells, chosen) => {
  const office = useOffice(() => ({ workbook: workbookOf(cells, 'Orders') }));

  it.each(moves)('%s: a refresh reads the same orders; undo and removal leave no name', async (__, move) => {
    const { workbook } = office();
    const sheet = sheetOf(workbook, 'Orders');
    select(workbook, sheet, chosen);
    const first = readOf(await runOnSelection(recipe));
    move(workbook);
    const edited = sheetsSnapshot(workbook);
    expect(readOf(await refresh())).toEqual(first);
    await undoLastRun();
    expect(sheetsSnapshot(workbook)).toBe(edited);
    await removeEverything();
    expect(workbook.names).toEqual([]);
  });
});

describe('orders picked by hand', () => {
  const office = useOffice(() => ({ workbook: workbookOf(rows, 'Orders') }));

  /** Runs on the header and the first thirty orders. */
  async function run(): Promise<void> {
    const { workbook } = office();
    select(workbook, sheetOf(workbook, 'Orders'), [area(0, 0, 31, 3)]);
    await runOnSelection(recipe);
  }

  it('grow with rows inserted among them, and shrink with those deleted', async () => {
    await run();
    const { workbook } = office();
    insertRows(workbook, 10, 2);
    type(workbook, 10, 0, ['New', 45_100, 7]);
    type(workbook, 11, 0, ['New', 45_200, 8]);
    expect(await hasOtherRows()).toBe(true);
    expect((await refresh()).lastRun.input.rows).toBe(32);
    deleteRows(workbook, 5, 4);
    expect((await refresh()).lastRun.input.rows).toBe(28);
  });

  it('are followed where a span of several is deleted', async () => {
    const { workbook } = office();
    select(workbook, sheetOf(workbook, 'Orders'), [area(0, 0, 11, 3), area(20, 0, 10, 3)]);
    await runOnSelection(recipe);
    insertRows(workbook, 15, 3);
    expect((await refresh()).lastRun.input.rows).toBe(20);
    deleteRows(workbook, 23, 10);
    expect((await refresh()).lastRun.input.rows).toBe(10);
  });

  it('under a header that was chosen are read under it again', async () => {
    const { workbook } = office();
    insertRows(workbook, 0, 1);
    type(workbook, 0, 0, ['Client', 'Day', 'Value']);
    select(workbook, sheetOf(workbook, 'Orders'), [area(0, 0, 31, 3)]);
    const region = { ...(await locateSelection()), headerRow: 1 };
    const profile = await profileRegion(region, recipe);
    const first = await runClassification({
      region,
      profile,
      recipe,
      classifier: classifyHere,
      translate,
      today,
    });
    insertRows(workbook, 1, 2);
    insertColumns(workbook, 0, 1);
    expect(readOf(await refresh())).toEqual(readOf(first));
  });
});

describe('the hidden name over the data', () => {
  const office = useOffice(() => ({ workbook: workbookOf(rows, 'Orders') }));

  it('is kept by a refresh, follows appended rows, and does not pile up', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    expect(sourceNames(workbook)).toEqual(['=Orders!$A$1:$C$41']);
    expect(workbook.names.every(({ visible }) => !visible)).toBe(true);
    await refresh();
    expect(sourceNames(workbook)).toEqual(['=Orders!$A$1:$C$41']);
    for (let row = 41; row < 46; row += 1) {
      type(workbook, row, 0, [`N${String(row)}`, 45_300, 12]);
      await refresh();
    }
    expect(sourceNames(workbook).sort()).toEqual(['=Orders!$A$1:$C$45', '=Orders!$A$1:$C$46']);
    await undoLastRun();
    expect(sourceNames(workbook)).toEqual(['=Orders!$A$1:$C$45']);
    await refresh();
    expect(sourceNames(workbook).sort()).toEqual(['=Orders!$A$1:$C$45', '=Orders!$A$1:$C$46']);
    await removeEverything();
    expect(workbook.names).toEqual([]);
  });

  it('goes where the first run is undone', async () => {
    const { workbook } = office();
    const before = snapshot(workbook);
    await runOnSelection(recipe);
    await undoLastRun();
    expect(snapshot(workbook)).toBe(before);
  });

  it('is not needed where the headers are found', async () => {
    const { workbook } = office();
    select(workbook, sheetOf(workbook, 'Orders'), [area(0, 0, 31, 3)]);
    const first = readOf(await runOnSelection(recipe));
    workbook.names = [];
    insertRows(workbook, 0, 3);
    insertColumns(workbook, 0, 2);
    type(workbook, 0, 0, ['Customer', 'Amount']);
    expect(readOf(await refresh())).toEqual(first);
    expect(sourceNames(workbook)).toEqual(['=Orders!$C$4:$E$34']);
  });

  it('and the headers both gone: the user is told to select the data again', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    workbook.names = [];
    type(workbook, 0, 0, ['Client']);
    const before = snapshot(workbook);
    expect(await kindOf(refresh())).toBe('dataMoved');
    expect(snapshot(workbook)).toBe(before);
  });

  it('is left out on a protected sheet, whose orders are found by their headers', async () => {
    const { workbook } = office();
    const sheet = sheetOf(workbook, 'Orders');
    protectSheet(workbook, sheet, {}, undefined);
    const first = readOf(await runOnSelection(recipe));
    expect(sourceNames(workbook)).toEqual([]);
    unprotectSheet(workbook, sheet, undefined);
    insertRows(workbook, 0, 3);
    protectSheet(workbook, sheet, {}, undefined);
    expect(readOf(await refresh())).toEqual(first);
    await removeEverything();
    expect(workbook.names).toEqual([]);
  });

  it('gone with its sheet, is not found on another one that gets the same name', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    deleteSheet(workbook, sheetOf(workbook, 'Orders'));
    const other = addSheet(workbook, 'Orders');
    for (const [row, text] of ['My own page', 'Total', 'Notes'].entries())
      putValue(other.cells, row, 0, text);
    expect(new Set(sourceNames(workbook))).toEqual(new Set(['=#REF!']));
    expect(await kindOf(refresh())).toBe('dataMoved');
    await removeEverything();
    expect(workbook.names).toEqual([]);
  });
});

describe('customers without headers', () => {
  const customers = customerRows(12)
    .slice(1)
    .map(([id, , orders, amount], row): CellValue[] => [
      id ?? '',
      `2024-${String(1 + (row % 12)).padStart(2, '0')}-10`,
      orders ?? 0,
      amount ?? 0,
    ]);
  const office = useOffice(() => ({ workbook: workbookOf(customers, 'Orders') }));

  it('get their tiers back by an undo after a column was inserted among them and the rows were sorted', async () => {
    const { workbook } = office();
    await runOnSelection(recipeSchema.parse({ ...recipe, rows: 'customers' }));
    insertColumns(workbook, 1, 1);
    const sheet = sheetOf(workbook, 'Orders');
    const sorted = (ascending: boolean) => {
      const [width = 0] = [rowsOf(sheet)[0]?.length];
      sortRows(workbook, sheet, area(0, 0, 12, width), [{ column: 0, ascending }], 'user');
    };
    const before = rowsOf(sheet);
    await refresh();
    sorted(false);
    await undoLastRun();
    sorted(true);
    expect(rowsOf(sheet)).toEqual(before);
  });
});

describe('headers of the user that they rename after a run', () => {
  const lists: [string, () => Workbook][] = [
    ['a range', () => workbookOf(customerRows(12), 'Orders')],
    [
      'a table',
      () => {
        const workbook = workbookOf(customerRows(12), 'Orders');
        addTable(workbook, workbook.sheets[0], area(0, 0, 13, 4), true);
        return workbook;
      },
    ],
  ];

  describe.each(lists)('%s', (_, make) => {
    const office = useOffice(() => ({ workbook: make() }));
    const there = () => rowsOf(sheetOf(office().workbook, 'Orders'));
    const rename = (column: number, header: string) => {
      const { workbook } = office();
      const sheet = sheetOf(workbook, 'Orders');
      const [table] = sheet.tables;
      if (table) renameTableColumn(workbook, sheet, table, column, header);
      else enterValue(workbook, sheet, 0, column, header, 'user');
    };

    it('leave a refresh with the same columns, and its undo exact after a sort', async () => {
      const { workbook } = office();
      const first = await runOnSelection(recipe);
      insertColumns(workbook, 1, 1);
      rename(1, 'Note');
      rename(0, 'Wer');
      rename(4, 'Wieviel');
      const before = there();
      const again = await refresh();
      expect(again.classification.ids).toEqual(first.classification.ids);
      expect(again.classification.totals).toEqual(first.classification.totals);
      type(workbook, 3, 4, [98_765]);
      const edited = there();
      await refresh();
      rename(0, 'Who');
      const sheet = sheetOf(workbook, 'Orders');
      const sort = (ascending: boolean) => {
        sortRows(workbook, sheet, area(1, 0, 12, before[0]?.length ?? 0), [{ column: 0, ascending }], 'user');
      };
      sort(false);
      await undoLastRun();
      sort(true);
      rename(0, 'Wer');
      expect(there()).toEqual(edited);
    });

    it('columns that somebody pasted in another order are taken by their headers', async () => {
      const { workbook } = office();
      const first = await runOnSelection(recipe);
      const sheet = sheetOf(workbook, 'Orders');
      const pasted = customerRows(12).map(([id, date, count, amount]) => [
        id ?? '',
        amount ?? '',
        date ?? '',
        count ?? '',
      ]);
      for (const [row, cells] of pasted.entries()) {
        if (row > 0) type(workbook, row, 0, cells);
        else
          for (const [column, header] of cells.entries())
            if (!sheet.tables[0]) rename(column, String(header));
      }
      const [table] = sheet.tables;
      if (table)
        for (const [column, header] of [
          [1, 'x'],
          [2, 'y'],
          [3, 'Number of orders'],
          [2, 'Last order date'],
          [1, 'Total amount'],
        ] as const)
          rename(column, header);
      expect((await refresh()).classification.totals).toEqual(first.classification.totals);
    });
  });
});
