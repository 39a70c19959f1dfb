import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import {
  addTable,
  deleteCells,
  dissolveTable,
  enterValue,
  insertCells,
  putValue,
  sheetColumns,
  sheetRows,
  sortRows,
  type Table,
  type Workbook,
} from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../support/order-rows';
import {
  classifyHere,
  rowsOf,
  runOnSelection,
  sheetOf,
  sheetsSnapshot,
  snapshot,
  today,
  workbookOf,
} from '../support/run-in-office';
import { startOffice } from '../support/office-in-node';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false, besideOrders: true } });
const fewer = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'abc' }],
  outputs: { history: false, besideOrders: true },
});
const translate = translatorFor('en');
const refresh = () => refreshTiers({ classifier: classifyHere, translate, today });

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

function tableOf(workbook: Workbook, name: string): Table {
  const [table] = sheetOf(workbook, name).tables;
  if (!table) throw new Error(`There is no table on ${name}`);
  return table;
}

/** Makes a range of the table on a sheet. */
const toRange = (workbook: Workbook, name: string) => {
  dissolveTable(workbook, sheetOf(workbook, name), tableOf(workbook, name));
};

/** Makes a table of all that stands on a sheet from A1 on; it gets a name that no other had. */
const toTable = (workbook: Workbook, name: string) => {
  const sheet = sheetOf(workbook, name);
  const rows = rowsOf(sheet);
  addTable(workbook, sheet, area(0, 0, rows.length, rows[0]?.length ?? 0), true, `List${workbook.nextId}`);
};

const insertColumn = (workbook: Workbook, name: string, column: number) => {
  insertCells(workbook, sheetOf(workbook, name), area(0, column, sheetRows, 1), 'Right', 'user');
};

/** Sorts everything on a sheet by its first column, downwards. */
function sortAll(workbook: Workbook, name: string): void {
  const sheet = sheetOf(workbook, name);
  const rows = rowsOf(sheet);
  const body = area(1, 0, rows.length - 1, rows[0]?.length ?? 0);
  sortRows(workbook, sheet, body, [{ column: 0, ascending: false }], 'user');
}

const lists: [string, string, () => Workbook][] = [
  ['customers', 'Customers', () => workbookOf(customerRows(12), 'Customers')],
  ['orders with tiers beside them', 'Orders', () => workbookOf(orderRows(30, 8), 'Orders')],
];

function inTable(make: () => Workbook, name: string): Workbook {
  const workbook = make();
  toTable(workbook, name);
  return workbook;
}

/** What users do to the table with tiers in it. */
const edits: [string, (workbook: Workbook, name: string) => void][] = [
  ['made a range', toRange],
  [
    'made a range, then a column inserted and the rows sorted',
    (workbook, name) => {
      toRange(workbook, name);
      insertColumn(workbook, name, 1);
      enterValue(workbook, sheetOf(workbook, name), 0, 1, 'Note', 'user');
      sortAll(workbook, name);
    },
  ],
  [
    'made a range and a table again',
    (workbook, name) => {
      toRange(workbook, name);
      toTable(workbook, name);
    },
  ],
];

describe.each(lists)('a table of %s', (_, name, make) => {
  const office = useOffice(() => ({ workbook: inTable(make, name) }));

  describe.each(edits)('%s', (__, edit) => {
    /** The same workbook without us. */
    function control(): string {
      const workbook = inTable(make, name);
      edit(workbook, name);
      return JSON.stringify(rowsOf(sheetOf(workbook, name)));
    }

    const headersOf = () => rowsOf(sheetOf(office().workbook, name))[0];
    const there = () => JSON.stringify(rowsOf(sheetOf(office().workbook, name)));

    it.each([
      ['removal', removeEverything],
      ['undo', undoLastRun],
    ])('a %s takes away all that was ours', async (___, takeBack) => {
      const { workbook } = office();
      await runOnSelection(recipe);
      edit(workbook, name);
      expect(await takeBack()).toMatchObject({ keptSheets: [], notFound: [] });
      expect(there()).toBe(control());
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([name]);
      expect(sheetOf(workbook, name).conditionalFormats).toEqual([]);
      expect(workbook.names).toEqual([]);
      expect(workbook.settings.size).toBe(0);
    });

    it('a refresh updates the columns in place, and its undo is exact', async () => {
      const { workbook } = office();
      await runOnSelection(recipe);
      edit(workbook, name);
      const headers = headersOf();
      const amount =
        rowsOf(sheetOf(workbook, name))[0]?.findIndex((cell) => /amount/i.test(String(cell))) ?? 0;
      enterValue(workbook, sheetOf(workbook, name), 3, amount, 98_765, 'user');
      const edited = there();
      await refresh();
      expect(headersOf()).toEqual(headers);
      expect(there()).not.toBe(edited);
      await undoLastRun();
      expect(there()).toBe(edited);
      await removeEverything();
      expect(workbook.names).toEqual([]);
      expect(headersOf()).toEqual(JSON.parse(control())[0]);
    });

    it('a run with fewer methods takes its columns away, and its undo brings them back', async () => {
      const { workbook } = office();
      await runOnSelection(recipe);
      edit(workbook, name);
      const edited = there();
      await runOnSelection(fewer);
      expect(headersOf()?.length).toBeLessThan(JSON.parse(edited)[0].length);
      await undoLastRun();
      expect(there()).toBe(edited);
      await removeEverything();
      expect(there()).toBe(control());
    });
  });
});

describe.each(lists)('a range of %s, made a table after a run', (_, name, make) => {
  const office = useOffice(() => ({ workbook: make() }));
  const there = () => rowsOf(sheetOf(office().workbook, name));

  /** A note of the user's right of the columns that will be ours, which must not move. */
  function noteBeside(workbook: Workbook): void {
    putValue(sheetOf(workbook, name).cells, 2, 30, 'call back');
  }

  it.each([
    ['removal', removeEverything],
    ['undo', undoLastRun],
  ])(
    'a %s leaves the table without our columns, and the cells beside it where they are',
    async (__, takeBack) => {
      const { workbook } = office();
      await runOnSelection(recipe);
      toTable(workbook, name);
      noteBeside(workbook);
      await takeBack();
      const control = make();
      noteBeside(control);
      expect(there()).toEqual(rowsOf(sheetOf(control, name)));
      expect(tableOf(workbook, name).columns.map((column) => column.name)).toEqual(
        make().sheets.flatMap((sheet) => rowsOf(sheet)[0]),
      );
      expect(workbook.names).toEqual([]);
    },
  );

  it('a refresh updates the columns in place, also renamed ones, and its undo is exact', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    toTable(workbook, name);
    const sheet = sheetOf(workbook, name);
    const column = there()[0]?.indexOf('ABC class') ?? -1;
    enterValue(workbook, sheet, 0, column, 'Our class', 'user');
    tableOf(workbook, name).columns[column].name = 'Our class';
    const headers = there()[0];
    enterValue(workbook, sheet, 3, name === 'Orders' ? 2 : 3, 98_765, 'user');
    const edited = there();
    await refresh();
    expect(there()[0]).toEqual(headers);
    await undoLastRun();
    expect(there()).toEqual(edited);
    await removeEverything();
    expect(there()[0]).toEqual(rowsOf(sheetOf(make(), name))[0]);
  });
});

/** The cells of each column by its header. */
const byHeader = (rows: ReturnType<typeof rowsOf>): Record<string, unknown[]> =>
  Object.fromEntries((rows[0] ?? []).map((header, column) => [header, rows.map((row) => row[column])]));

describe('columns that a run took out of a table', () => {
  it.each([
    ['Customers', 'Customers', () => inTable(() => workbookOf(customerRows(12), 'Customers'), 'Customers')],
    ['Orders', 'Customer tiers', () => workbookOf(orderRows(30, 8), 'Orders')],
  ])('%s: come back by an undo once the table is a range, right of the others', async (_, name, make) => {
    const { workbook, stop } = await startOffice({ workbook: make() });
    try {
      await runOnSelection(recipe);
      const before = byHeader(rowsOf(sheetOf(workbook, name)));
      await runOnSelection(fewer);
      toRange(workbook, name);
      await undoLastRun();
      expect(byHeader(rowsOf(sheetOf(workbook, name)))).toEqual(before);
      await removeEverything();
      expect(workbook.names).toEqual([]);
      expect(workbook.sheets).toHaveLength(1);
    } finally {
      await stop();
    }
  });
});

describe('our own table, made a range', () => {
  const office = useOffice(() => ({ workbook: workbookOf(orderRows(30, 8), 'Orders') }));
  const own = 'Customer tiers';
  const tiers = () => rowsOf(sheetOf(office().workbook, own));
  const first = recipeSchema.parse({ version: 1, outputs: { history: false } });

  async function run(): Promise<Workbook> {
    const { workbook } = office();
    await runOnSelection(first);
    toRange(workbook, own);
    return workbook;
  }

  /** The tiers by customer, as a new run writes them. */
  const byId = (rows: ReturnType<typeof tiers>) =>
    rows
      .slice(1)
      .map((row) => JSON.stringify(row))
      .sort();

  it.each([
    ['removal', removeEverything],
    ['undo', undoLastRun],
  ])('goes with its sheet on %s', async (_, takeBack) => {
    const { workbook } = office();
    const before = snapshot(workbook);
    await run();
    expect(await takeBack()).toMatchObject({ keptSheets: [], notFound: [] });
    expect(snapshot(workbook)).toBe(before);
  });

  it('is refreshed where it stands: customers who are new follow below, and its undo is exact', async () => {
    const workbook = await run();
    insertColumn(workbook, own, 0);
    const orders = sheetOf(workbook, 'Orders');
    for (const [row, id] of ['N1', 'N2'].entries())
      for (const [column, value] of [id, 45_640, 7 + row].entries())
        enterValue(workbook, orders, 31 + row, column, value, 'user');
    // The pivot is made again over the range: its table is no more.
    const look = (): unknown =>
      JSON.parse(sheetsSnapshot(workbook), (key, value: unknown) => (key === 'source' ? undefined : value));
    const edited = look();
    const rows = tiers();
    await refresh();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Orders', own, 'Summary', 'Rules']);
    expect(tiers()[0]).toEqual(rows[0]);
    expect(tiers().map((row) => row[1])).toEqual([...rows.map((row) => row[1]), 'N2', 'N1']);
    const fresh = workbookOf(rowsOf(orders), 'Orders');
    const refreshed = byId(tiers().map((row) => row.slice(1)));
    await undoLastRun();
    expect(look()).toEqual(edited);
    await removeEverything();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Orders']);
    expect(refreshed).toEqual(await tiersOf(fresh));
  });

  /** What a first run on these orders writes. */
  async function tiersOf(control: Workbook): Promise<string[]> {
    const { workbook } = office();
    Object.assign(workbook, control);
    await runOnSelection(first);
    return byId(tiers());
  }

  it('keeps notes and a total that users write beside and below it', async () => {
    const workbook = await run();
    const sheet = sheetOf(workbook, own);
    const [width, height] = [tiers()[0]?.length ?? 0, tiers().length];
    enterValue(workbook, sheet, 0, width, 'Note', 'user');
    enterValue(workbook, sheet, 2, width, 'call back', 'user');
    enterValue(workbook, sheet, height, 0, 'Total', 'user');
    enterValue(workbook, sheet, height, 1, 'all of them', 'user');
    sortRows(workbook, sheet, area(1, 0, height - 1, width + 1), [{ column: 0, ascending: true }], 'user');
    const noteOf = () => tiers().find((row) => row[width] === 'call back')?.[0];
    const noted = noteOf();
    await refresh();
    expect(noteOf()).toBe(noted);
    expect(tiers()[height]?.slice(0, 2)).toEqual(['Total', 'all of them']);
    expect(await removeEverything()).toMatchObject({ keptSheets: [own], notFound: [] });
    expect(
      tiers()
        .flat()
        .filter((cell) => cell !== ''),
    ).toEqual(['Note', 'call back', 'Total', 'all of them']);
    expect(workbook.names).toEqual([]);
  });

  it('takes an undo of a run with other customers, too', async () => {
    const { workbook } = office();
    await runOnSelection(first);
    const before = tiers();
    const orders = sheetOf(workbook, 'Orders');
    for (const [row, [id]] of [...rowsOf(orders).entries()].reverse())
      if (id === 'C001') deleteCells(workbook, orders, area(row, 0, 1, sheetColumns), 'Up', 'user');
    enterValue(workbook, orders, rowsOf(orders).length, 0, 'N1', 'user');
    enterValue(workbook, orders, rowsOf(orders).length - 1, 1, 45_640, 'user');
    enterValue(workbook, orders, rowsOf(orders).length - 1, 2, 7, 'user');
    await refresh();
    toRange(workbook, own);
    expect(tiers()).not.toEqual(before);
    await undoLastRun();
    expect(tiers()).toEqual(before);
  });
});

describe('columns whose names another program dropped', () => {
  const office = useOffice(() => ({ workbook: workbookOf(customerRows(12), 'Customers') }));
  const there = () => rowsOf(sheetOf(office().workbook, 'Customers'));

  it('are taken away where their headers stand as they did', async () => {
    const { workbook } = office();
    const before = there();
    await runOnSelection(recipe);
    workbook.names = [];
    expect(await removeEverything()).toMatchObject({ keptSheets: [], notFound: [] });
    expect(there()).toEqual(before);
  });

  it('and that were renamed are told, not forgotten', async () => {
    const { workbook } = office();
    await runOnSelection(recipe);
    workbook.names = [];
    const column = there()[0]?.indexOf('ABC class') ?? -1;
    enterValue(workbook, sheetOf(workbook, 'Customers'), 0, column, 'Ours', 'user');
    expect(await removeEverything()).toMatchObject({ keptSheets: [], notFound: ['Customers: ABC class'] });
    expect(
      there()[0]
        ?.filter((header) => header !== '')
        .at(-1),
    ).toBe('Ours');
  });

  it('that somebody deleted are not missed', async () => {
    const { workbook } = office();
    const before = there();
    await runOnSelection(recipe);
    const column = there()[0]?.indexOf('ABC class') ?? -1;
    deleteCells(workbook, sheetOf(workbook, 'Customers'), area(0, column, sheetRows, 1), 'Left', 'user');
    expect(await removeEverything()).toMatchObject({ keptSheets: [], notFound: [] });
    expect(there()).toEqual(before);
  });
});
