import { recipeSchema, type Recipe } from '../../src/classify';
import { addTable, type Workbook } from '../../src/workbench/model';
import { everyRequest, mishaps } from '../support/fault-rounds';
import { customerRows, orderRows } from '../support/order-rows';
import { type OfficeInNode, startOffice } from '../support/office-in-node';
import {
  kindOf,
  runOnSelection,
  sheetsSnapshot,
  snapshot,
  stateOf,
  workbookOf,
} from '../support/run-in-office';

const everything = recipeSchema.parse({ version: 1, outputs: { besideOrders: true } });
const lean = { summary: false, history: false };
const tiersOnly = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'rfm' }, { method: 'valueTiers' }],
  outputs: lean,
});
const another = recipeSchema.parse({
  version: 1,
  methods: [{ method: 'abc' }, { method: 'valueTiers' }],
  outputs: lean,
});
const rfmOnly = recipeSchema.parse({ version: 1, methods: [{ method: 'rfm' }] });

const orders = () => workbookOf(orderRows(24, 6), 'Orders');
const customers = () => workbookOf(customerRows(8), 'Customers');

function tableOfCustomers(): Workbook {
  const workbook = customers();
  const [sheet] = workbook.sheets;
  addTable(workbook, sheet, { row: 0, column: 0, rowCount: 9, columnCount: 4 }, true);
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

const cases: [string, () => Workbook, Recipe | undefined, Recipe][] = [
  ['order rows, first run', orders, undefined, everything],
  ['order rows, second run with another recipe', orders, rfmOnly, everything],
  ['customer rows in a range, first run', customers, undefined, tiersOnly],
  ['customer rows in a range, second run with another recipe', customers, another, tiersOnly],
  ['customer rows in a table, first run', tableOfCustomers, undefined, tiersOnly],
  ['customer rows in a table, second run with another recipe', tableOfCustomers, another, tiersOnly],
];

describe.each(cases)('a plan is applied all or nothing: %s', (_, make, earlier, recipe) => {
  it.each(mishaps)(
    'each request in turn meets %s',
    async (mishap) => {
      await withOffice(make(), async (office) => {
        const { workbook } = office;
        if (earlier) await runOnSelection(earlier);
        const before = stateOf(workbook);
        let written = '';
        const rounds = await everyRequest(
          office,
          mishap,
          (signal) => runOnSelection(recipe, { signal }),
          ({ request, kind, finished }) => {
            // The answer to the very last request may be lost: then the run is done, and there is nothing to finish.
            // Nor is there where the first one that changes something was lost itself.
            const isUnfinished = finished !== undefined || stateOf(workbook) === before;
            const isDone = kind === 'no error' || (kind === 'interrupted' && !isUnfinished);
            if (isDone) {
              written = written || sheetsSnapshot(workbook);
              expect(sheetsSnapshot(workbook)).toBe(written);
            } else if (stateOf(workbook) !== before) {
              expect(`after request ${String(request)}, ${kind}:\n${stateOf(workbook)}`).toBe(before);
            }
          },
        );
        expect(rounds.length).toBeGreaterThan(20);
        const kinds = new Set(rounds.map(({ kind }) => kind));
        const expected: Record<string, string[]> = {
          'an error code': ['unexpected', 'no error'],
          'a lost session': ['sessionLost', 'interrupted'],
          'no answer': ['noAnswer', 'no error'],
          cancelling: ['cancelled', 'no error'],
        };
        expect([...kinds].filter((kind) => !expected[mishap.split(',')[0] ?? '']?.includes(kind))).toEqual(
          [],
        );
      });
    },
    60_000,
  );
});

describe('a plan', () => {
  it('is shown before anything is written, and written only if confirmed', async () => {
    await withOffice(workbookOf(orderRows(120, 20), 'Orders'), async ({ workbook }) => {
      const before = snapshot(workbook);
      const shown: unknown[] = [];
      const confirm = (touches: readonly unknown[]) => {
        shown.push(...touches);
        return false;
      };
      expect(await kindOf(runOnSelection(recipeSchema.parse({ version: 1 }), { confirm }))).toBe('cancelled');
      expect(snapshot(workbook)).toBe(before);
      expect(shown).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ what: 'sheet', sheet: 'Customer tiers', how: 'add' }),
          expect.objectContaining({ what: 'columns', range: 'A1:M21', how: 'add' }),
          expect.objectContaining({ what: 'table', range: 'A1:M21', how: 'add' }),
          expect.objectContaining({ what: 'sheet', sheet: 'Summary', how: 'add' }),
          expect.objectContaining({ what: 'pivot', sheet: 'Summary' }),
        ]),
      );
    });
  });
});
