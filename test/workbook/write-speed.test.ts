import { recipeSchema } from '../../src/classify';
import { removeEverything } from '../../src/workbook/remove-everything';
import { maxBatchBytes } from '../../src/workbook/batches';
import { settingKeys } from '../../src/workbook/settings-store';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { addTable, createWorkbook, putValue, type Workbook } from '../../src/workbench/model';
import { customerRows, orderRows } from '../support/order-rows';
import { type OfficeInNode, startOffice } from '../support/office-in-node';
import { runOnSelection, workbookOf } from '../support/run-in-office';

const many = 50_000;
/** Of syncs that do not depend on the cells, few rows have as many as many rows do. */
const few = 500;

function orders(): Workbook {
  const workbook = createWorkbook(['Orders']);
  const [sheet] = workbook.sheets;
  ['Customer', 'Order date', 'Amount'].forEach((header, column) => putValue(sheet.cells, 0, column, header));
  for (let row = 1; row <= many; row += 1) {
    putValue(sheet.cells, row, 0, `C${String(row).padStart(6, '0')}`);
    putValue(sheet.cells, row, 1, 45_000 + ((row * 7919) % 700));
    putValue(sheet.cells, row, 2, ((row * 104_729) % 100_000) / 100);
  }
  return workbook;
}

function tableOf(rows: number): Workbook {
  const workbook = workbookOf(customerRows(rows), 'Customers');
  const [sheet] = workbook.sheets;
  addTable(workbook, sheet, { row: 0, column: 0, rowCount: rows + 1, columnCount: 4 }, true);
  return workbook;
}

/** The requests that write cells and do not tell Excel to leave calculating until they are done. */
function watchCalculation({ host }: OfficeInNode): () => number {
  const { handle } = host;
  let calculated = 0;
  host.handle = (text) => {
    const isWrite = /"Name":"(Values|Formulas|NumberFormat)"/.test(text) && text.includes('"ActionType":4');
    if (isWrite && !text.includes('SuspendApiCalculationUntilNextSync')) calculated += 1;
    return handle(text);
  };
  return () => calculated;
}

/** Syncs of a job from its first write on, above what its bytes need. */
async function syncsBeyondBytes(
  { host }: OfficeInNode,
  job: (begins: () => void) => Promise<unknown>,
): Promise<number> {
  const begins = () => {
    host.resetStats();
  };
  begins();
  await job(begins);
  const { syncs, requestBytes } = host.stats();
  return syncs - Math.ceil(requestBytes / maxBatchBytes);
}

const run = (begins: () => void) =>
  runOnSelection(undefined, {
    confirm: () => {
      begins();
      return true;
    },
  });

describe.each([
  ['order rows', orders],
  ['customer rows', () => workbookOf(customerRows(many), 'Customers')],
  ['customers in a table', () => tableOf(few)],
])('%s', (_, make) => {
  it('are written with as many syncs as their bytes need, and 25, at every run, calculation suspended', async () => {
    const office = await startOffice({ workbook: make() });
    const calculated = watchCalculation(office);
    try {
      expect(await syncsBeyondBytes(office, run)).toBeLessThanOrEqual(25);
      expect(await syncsBeyondBytes(office, run)).toBeLessThanOrEqual(25);
      expect(calculated()).toBe(0);
    } finally {
      await office.stop();
    }
  }, 300_000);
});

const methods = (...names: string[]) =>
  recipeSchema.parse({ version: 1, methods: names.map((method) => ({ method })) });

/** Lets a job begin where it marks that something is under way: from there on it changes the workbook. */
function fromFirstChange({ host }: OfficeInNode): (begins: () => void) => void {
  const { handle } = host;
  return (begins) => {
    host.handle = (text) => {
      if (text.includes(settingKeys.pending) && text.includes('"Name":"Add"')) begins();
      return handle(text);
    };
  };
}

describe.each([
  ['order rows', () => workbookOf(orderRows(few, few), 'Orders')],
  ['customer rows', () => workbookOf(customerRows(few), 'Customers')],
  ['customers in a table', () => tableOf(few)],
])('taking back %s', (_, make) => {
  it('takes as many syncs as the bytes need, and 25, reading included', async () => {
    const office = await startOffice({ workbook: make() });
    try {
      await runOnSelection();
      await runOnSelection();
      expect(await syncsBeyondBytes(office, () => undoLastRun())).toBeLessThanOrEqual(25);
      expect(await syncsBeyondBytes(office, () => removeEverything())).toBeLessThanOrEqual(25);
    } finally {
      await office.stop();
    }
  });

  it('takes no more of them from its first change on, where methods changed', async () => {
    const office = await startOffice({ workbook: make() });
    const onFirstChange = fromFirstChange(office);
    const undone = async (begins: () => void) => {
      onFirstChange(begins);
      await undoLastRun();
    };
    try {
      await runOnSelection(methods('rfm', 'abc'));
      await runOnSelection(methods('abc', 'loyalty'));
      expect(await syncsBeyondBytes(office, undone)).toBeLessThanOrEqual(25);
    } finally {
      await office.stop();
    }
  });
});
