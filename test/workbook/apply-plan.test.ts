import { recipeSchema, type Recipe } from '../../src/classify';
import { addTable, type Workbook } from '../../src/workbench/model';
import type { Host } from '../../src/workbench/host';
import { customerRows, orderRows } from '../support/order-rows';
import { type OfficeInNode, startOffice } from '../support/office-in-node';
import { kindOf, runOnSelection, snapshot, workbookOf } from '../support/run-in-office';

const recipe = recipeSchema.parse({ version: 1 });
const rfmOnly = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }] });

/** Lets request n (counted from 0) end with an error of Excel's; every other one passes. Counts them. */
function failAt(host: Host, n: number, code: string): () => number {
  const { handle } = host;
  let count = -1;
  host.handle = (request) => {
    count += 1;
    if (count !== n) return handle(request);
    const { id, flags } = JSON.parse(request);
    const body = { Results: [], TraceIds: [], Error: { Code: code, Message: code, Location: '' } };
    return JSON.stringify({ id, type: 2, flags, message: { statusCode: 200, headers: {}, body } });
  };
  return () => count + 1;
}

function tableOfCustomers(): Workbook {
  const workbook = workbookOf(customerRows(30), 'Customers');
  const [sheet] = workbook.sheets;
  addTable(workbook, sheet, { row: 0, column: 0, rowCount: 31, columnCount: 4 }, true);
  return workbook;
}

const withOffice = async <T>(workbook: Workbook, job: (office: OfficeInNode) => Promise<T>): Promise<T> => {
  const office = await startOffice({ workbook });
  try {
    return await job(office);
  } finally {
    await office.stop();
  }
};

const cases: [string, () => Workbook, Recipe | undefined][] = [
  ['order rows, first run', () => workbookOf(orderRows(120, 20), 'Orders'), undefined],
  ['order rows, second run with another recipe', () => workbookOf(orderRows(120, 20), 'Orders'), rfmOnly],
  ['customer rows in a range, first run', () => workbookOf(customerRows(30), 'Customers'), undefined],
  ['customer rows in a range, second run', () => workbookOf(customerRows(30), 'Customers'), rfmOnly],
  ['customer rows in a table, first run', tableOfCustomers, undefined],
  ['customer rows in a table, second run', tableOfCustomers, rfmOnly],
];

describe.each(cases)('a plan is applied all or nothing: %s', (_, make, earlier) => {
  // One workbook serves every round, because each round has to leave it as it was.
  it('whichever request fails', async () => {
    await withOffice(make(), async ({ workbook, host }) => {
      if (earlier) await runOnSelection(earlier);
      const before = snapshot(workbook);
      const { handle } = host;
      const outcomes: string[] = [];
      for (let n = 0, isOver = false; !isOver; n += 1) {
        const requests = failAt(host, n, 'GeneralException');
        const kind = await kindOf(runOnSelection(recipe));
        host.handle = handle;
        isOver = requests() <= n;
        if (isOver) break;
        outcomes.push(kind);
        const after = snapshot(workbook);
        if (after !== before) expect(`after request ${String(n)} failed:\n${after}`).toBe(before);
      }
      expect(outcomes.length).toBeGreaterThan(15);
      expect(new Set(outcomes)).toEqual(new Set(['unexpected']));
    });
  }, 60_000);

  it('wherever it is cancelled', async () => {
    await withOffice(make(), async ({ workbook, host }) => {
      if (earlier) await runOnSelection(earlier);
      const before = snapshot(workbook);
      const { handle } = host;
      const kinds: string[] = [];
      for (let n = 0; kinds.at(-1) !== 'no error'; n += 1) {
        const abort = new AbortController();
        let count = -1;
        host.handle = (request) => {
          count += 1;
          if (count === n) abort.abort();
          return handle(request);
        };
        kinds.push(await kindOf(runOnSelection(recipe, { signal: abort.signal })));
        host.handle = handle;
        const after = snapshot(workbook);
        if (kinds.at(-1) === 'cancelled' && after !== before) {
          expect(`after cancelling at request ${String(n)}:\n${after}`).toBe(before);
        }
      }
      expect(kinds.length).toBeGreaterThan(12);
    });
  }, 60_000);
});

describe('a plan', () => {
  it('is shown before anything is written, and written only if confirmed', async () => {
    const workbook = workbookOf(orderRows(120, 20), 'Orders');
    await withOffice(workbook, async () => {
      const before = snapshot(workbook);
      const shown: unknown[] = [];
      const confirm = (touches: readonly unknown[]) => {
        shown.push(...touches);
        return false;
      };
      expect(await kindOf(runOnSelection(recipe, { confirm }))).toBe('cancelled');
      expect(snapshot(workbook)).toBe(before);
      expect(shown).toMatchObject([
        { what: 'sheet', sheet: 'Customer tiers', how: 'add' },
        { what: 'columns', range: 'A1:M21', how: 'add' },
        { what: 'table', range: 'A1:M21', how: 'add' },
        { what: 'conditionalFormats', rules: 12 },
        { what: 'sheet', sheet: 'Summary', how: 'add' },
        { what: 'pivot', sheet: 'Summary' },
        { what: 'valuesTable', sheet: 'Summary' },
        { what: 'valuesTable', sheet: 'Summary' },
        { what: 'conditionalFormats', sheet: 'Summary', rules: 11 },
      ]);
    });
  });
});
