import { recipeSchema } from '../../src/classify';
import { addTable, deleteCells, enterValue, type Workbook } from '../../src/workbench/model';
import { customerRows, orderRows } from './order-rows';
import { runOnSelection, sheetOf, workbookOf } from './run-in-office';

const outputs = { besideOrders: true };
const earlier = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'valueTiers' }, { method: 'abc' }],
  outputs,
});
const later = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'abc' }, { method: 'loyalty' }],
  outputs,
});

/** A workbook to be classified with every output, and what its user does to the rows between two runs. */
export interface FaultCase {
  name: string;
  make: () => Workbook;
  edit: (workbook: Workbook) => void;
}

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(6), 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 7, columnCount: 4 }, true);
  return workbook;
}

/** One customer more. */
function addCustomer(workbook: Workbook): void {
  for (const [column, value] of ['N1', 45_600, 2, 300].entries())
    enterValue(workbook, sheetOf(workbook, 'Customers'), 7, column, value, 'user');
}

/** One customer less, and later orders of another. */
function changeOrders(workbook: Workbook): void {
  const sheet = sheetOf(workbook, 'Orders');
  const [gone, stays] = ['C002', 'C000'];
  for (let row = 12; row > 0; row -= 1) {
    const [id] = orderRows(12, 6)[row] ?? [];
    const area = { row, column: 0, rowCount: 1, columnCount: 16_384 };
    if (id === gone) deleteCells(workbook, sheet, area, 'Up', 'user');
  }
  const end =
    1 +
    orderRows(12, 6)
      .slice(1)
      .filter(([id]) => id !== gone).length;
  for (const [column, value] of [stays, 45_640, 20].entries())
    enterValue(workbook, sheet, end, column, value, 'user');
}

export const faultCases: readonly FaultCase[] = [
  { name: 'order rows', make: () => workbookOf(orderRows(12, 6), 'Orders'), edit: changeOrders },
  {
    name: 'customer rows in a range',
    make: () => workbookOf(customerRows(6), 'Customers'),
    edit: addCustomer,
  },
  { name: 'customer rows in a table', make: tableOfCustomers, edit: addCustomer },
];

/** A first run with every output. */
export const runFirst = (signal?: AbortSignal): Promise<unknown> => runOnSelection(earlier, { signal });

/** A run with one method less and another more. */
export const runAgain = (signal?: AbortSignal): Promise<unknown> => runOnSelection(later, { signal });

/** Lets pivots show the rows of now, as they do once a run was undone. */
export const refreshPivots = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Summary').pivotTables.refreshAll();
    await context.sync();
  });
