import { recipeSchema } from '../../../src/classify';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';
import { translatorFor } from '../../../src/locales/translate';
import {
  activateSheet,
  addTable,
  deleteCells,
  enterValue,
  insertCells,
  select,
  sortRows,
  type Workbook,
} from '../../../src/workbench/model';
import { refreshTiers } from '../../../src/workbook/refresh';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { customerRows, orderRows } from '../../support/order-rows';
import { startOffice } from '../../support/office-in-node';
import {
  classifyHere,
  rowsOf,
  runOnSelection,
  sheetOf,
  stateOf,
  today,
  workbookOf,
} from '../../support/run-in-office';

const recipe = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'valueTiers' }, { method: 'abc' }],
  outputs: { besideOrders: true },
});

const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

/** A change that a user makes to the list; says what it was. */
type Change = (workbook: Workbook) => string;

/** Where the list is: its header row, its last row, and the places of its columns. */
interface ListNow {
  header: number;
  last: number;
  columns: number[];
}

/** Some changes drawn by chance: made to two workbooks they do the same to both. */
function drawChanges(seed: number, count: number, name: string, list: ListNow): Change[] {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  return Array.from({ length: count }, (_, step): Change => {
    const { header, last, columns } = list;
    const row = header + 1 + below(last - header);
    const amount = columns[columns.length - 1];
    const value = below(9000) + 1;
    switch (below(6)) {
      case 0:
        return (workbook) => {
          enterValue(workbook, sheetOf(workbook, name), row, amount, value, 'user');
          return `amount ${String(value)} in row ${String(row)}`;
        };
      case 1: {
        const at = below(2) === 0 ? 0 : header;
        list.header += 1;
        list.last += 1;
        return (workbook) => {
          const area = { ...whole, row: at, rowCount: 1 };
          insertCells(workbook, sheetOf(workbook, name), area, 'Down', 'user');
          return `a row above, at ${String(at)}`;
        };
      }
      case 2: {
        list.last += 1;
        return (workbook) => {
          const sheet = sheetOf(workbook, name);
          const id = rowsOf(sheet)[row]?.[columns[0]] ?? '';
          insertCells(workbook, sheet, { ...whole, row, rowCount: 1 }, 'Down', 'user');
          const cells = [step % 2 === 0 ? `N${String(step)}` : id, 45_610, 3, value];
          for (const [k, column] of columns.entries())
            enterValue(workbook, sheet, row, column, column === amount ? value : cells[k], 'user');
          return `a row more, at ${String(row)}`;
        };
      }
      case 3: {
        const k = below(columns.length);
        const at = columns[k];
        list.columns = columns.map((column) => (column >= at ? column + 1 : column));
        return (workbook) => {
          const sheet = sheetOf(workbook, name);
          insertCells(workbook, sheet, { ...whole, column: at, columnCount: 1 }, 'Right', 'user');
          enterValue(workbook, sheet, header, at, `Note ${String(step)}`, 'user');
          return `a column at ${String(at)}`;
        };
      }
      case 4: {
        const by = columns[below(columns.length)];
        return (workbook) => {
          const sheet = sheetOf(workbook, name);
          const columnCount = Math.max(...rowsOf(sheet).map(({ length }) => length));
          const area = { row: header + 1, column: 0, rowCount: last - header, columnCount };
          sortRows(workbook, sheet, area, [{ column: by, ascending: value % 2 === 0 }], 'user');
          return `sorted by column ${String(by)}`;
        };
      }
      default: {
        if (last - header < 10) return () => 'nothing';
        list.last -= 1;
        return (workbook) => {
          deleteCells(workbook, sheetOf(workbook, name), { ...whole, row, rowCount: 1 }, 'Up', 'user');
          return `row ${String(row)} gone`;
        };
      }
    }
  });
}

function customersTable(): Workbook {
  const workbook = workbookOf(customerRows(20), 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 21, columnCount: 4 }, true);
  return workbook;
}

/** The cell in sight and selected is not what the add-in may change. */
function atStart(workbook: Workbook, name: string): void {
  const sheet = sheetOf(workbook, name);
  activateSheet(workbook, sheet.id);
  select(workbook, sheet, [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }], { row: 0, column: 0 });
}

const kinds: [string, () => Workbook, string, ListNow][] = [
  [
    'order rows',
    () => workbookOf(orderRows(40, 10), 'Orders'),
    'Orders',
    { header: 0, last: 40, columns: [0, 1, 2] },
  ],
  [
    'customer rows',
    () => workbookOf(customerRows(20), 'Customers'),
    'Customers',
    { header: 0, last: 20, columns: [0, 1, 2, 3] },
  ],
  ['customers in a table', customersTable, 'Customers', { header: 0, last: 20, columns: [0, 1, 2, 3] }],
];
/** With the last three, rows were inserted right under the headers, which once left an undo without rows for its pivot. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 29, 66, 85];

describe.each(kinds)('%s', (_, make, name, list) => {
  it.each(seeds)(
    'whatever the user does between a run, a refresh, an undo and a removal (%i), only that is left',
    async (seed) => {
      const now = { ...list, columns: [...list.columns] };
      const phases = [1, 2, 3].map((phase) => drawChanges(10 * seed + phase, 3, name, now));
      const control = make();
      const done = phases.flatMap((changes) => changes.map((change) => change(control)));
      const office = await startOffice({ workbook: make() });
      const { workbook } = office;
      try {
        const translate = translatorFor('en');
        const [first, second, third] = phases.map((changes) => () => {
          for (const change of changes) change(workbook);
        });
        await runOnSelection(recipe, { translate });
        first();
        await refreshTiers({ classifier: classifyHere, translate, today });
        second();
        expect(await undoLastRun()).toMatchObject({ kept: [], notFound: [], unclear: [] });
        third();
        expect(await removeEverything()).toEqual({ keptSheets: [], notFound: [], unclear: [] });
        atStart(workbook, name);
        atStart(control, name);
        expect({ done, state: stateOf(workbook).split('\n') }).toEqual({
          done,
          state: stateOf(control).split('\n'),
        });
      } finally {
        await office.stop();
      }
    },
    30_000,
  );
});
