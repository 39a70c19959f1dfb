import { recipeSchema } from '../../../src/classify';
import { removeEverything } from '../../../src/workbook/remove-everything';
import { undoLastRun } from '../../../src/workbook/undo-last-run';
import { addTable, type Workbook } from '../../../src/workbench/model';
import { everyRequest, mishaps } from '../../support/fault-rounds';
import { customerRows, orderRows } from '../../support/order-rows';
import { startOffice } from '../../support/office-in-node';
import { runOnSelection, stateOf, workbookOf } from '../../support/run-in-office';

const outputs = { summary: false, history: false };
const first = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'abc' }, { method: 'valueTiers' }],
  outputs,
});
const second = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'valueTiers' }, { method: 'loyalty' }],
  outputs,
});

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(8), 'Customers');
  addTable(workbook, workbook.sheets[0], { row: 0, column: 0, rowCount: 9, columnCount: 4 }, true);
  return workbook;
}

const jobs: [string, (options: { signal: AbortSignal }) => Promise<unknown>][] = [
  ['undo', undoLastRun],
  ['removal', removeEverything],
];

describe.each([
  ['order rows', () => workbookOf(orderRows(24, 6), 'Orders')],
  ['customer rows in a range', () => workbookOf(customerRows(8), 'Customers')],
  ['customer rows in a table', tableOfCustomers],
])('%s', (_, make) => {
  it.each(jobs.flatMap(([name, job]) => mishaps.map((mishap) => [name, mishap, job] as const)))(
    '%s is all or nothing, whichever request meets %s',
    async (name, mishap, job) => {
      const office = await startOffice({ workbook: make() });
      const { workbook } = office;
      try {
        const untouched = stateOf(workbook);
        await runOnSelection(first);
        if (name === 'undo') await runOnSelection(second);
        const before = stateOf(workbook);
        let after = name === 'removal' ? untouched : '';
        const rounds = await everyRequest(
          office,
          mishap,
          (signal) => job({ signal }),
          ({ request, kind, finished }) => {
            const now = stateOf(workbook);
            if (kind === 'no error' || finished !== undefined) after = after || now;
            if (now !== before && now !== after) {
              expect(`request ${String(request)}, ${kind}, ${finished ?? ''}\n${now}`).toBe(after || before);
            }
          },
        );
        expect(rounds.length).toBeGreaterThan(10);
        // From the first change on, an undo goes on to its end.
        expect(after).not.toBe('');
        expect(rounds.at(-1)).toMatchObject(
          mishap.startsWith('a lost session') ? { kind: 'interrupted' } : { kind: 'no error' },
        );
      } finally {
        await office.stop();
      }
    },
    60_000,
  );
});
