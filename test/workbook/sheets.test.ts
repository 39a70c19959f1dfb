import { buildDataset, type Dataset, type Recipe, recipeSchema, requireRoles } from '../../src/classify';
import { decisionFor } from '../../src/taskpane/cleaning/decisions';
import { openFile, saveFile } from '../../src/workbench/files';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { readRegion } from '../../src/workbook/read-region';
import type { Region } from '../../src/workbook/region';
import { sheetCases } from '../data/sheets';
import {
  type ExpectedSheet,
  selectCase,
  serial,
  type SheetCase,
  workbookOfCase,
} from '../data/sheets/sheet-case';
import { startOffice } from '../support/office-in-node';
import { kindOf } from '../support/run-in-office';

interface Understood {
  region: Region;
  dataset: Dataset;
  /** The same rows under other choices. */
  again: (cleaning: object) => Dataset;
}

/** The whole way from a saved file to customers, by Microsoft's Office.js. */
async function understand(one: SheetCase): Promise<Understood> {
  const recipe = recipeSchema.parse({ version: 1, cleaning: one.cleaning ?? {} });
  const found = await locateSelection(one.exactly);
  const region = one.header === undefined ? found : { ...found, headerRow: one.header - 1 };
  const profile = await profileRegion(region, { ...recipe, methods: methodsFor(one) });
  requireRoles(profile, { ...recipe, methods: methodsFor(one) });
  const table = await readRegion(region, profile, recipe);
  const build = (chosen: Recipe) => buildDataset(table, { ...chosen, methods: methodsFor(one) });
  return {
    region,
    dataset: build(recipe),
    again: (cleaning) => build({ ...recipe, cleaning: { ...recipe.cleaning, ...cleaning } }),
  };
}

/** Rows of customers may have no date, which RFM would ask for. */
const methodsFor = ({ expected }: SheetCase) =>
  recipeSchema.parse({ version: 1, ...(expected.kind === 'customers' && { methods: [{ method: 'abc' }] }) })
    .methods;

const near = (value: number): number => Number(value.toFixed(6));

function checkDataset(
  { kind, ids, orders, amount, lastOrder, quality, currency }: Dataset,
  one: ExpectedSheet,
): void {
  expect(kind).toBe(one.kind ?? 'orders');
  expect(ids.map((id, i) => [id, orders[i], near(amount[i])])).toEqual(
    one.customers.map(([id, count, sum]) => [id, count, sum]),
  );
  for (const [id, , , last] of one.customers)
    if (last !== undefined) expect([id, lastOrder[ids.indexOf(id)]]).toEqual([id, serial(last)]);
  expect(quality.rows).toEqual({ ...one.rows, excluded: one.rows.read - one.rows.used });
  expect(
    quality.issues.map((issue) => [issue.kind, issue.count, issue.cells.join(' '), issue.handling]),
  ).toEqual(one.issues ?? []);
  const used = one.customers.reduce((sum, [, , amounts]) => sum + amounts, 0);
  expect(near(quality.amount.used)).toBe(near(used));
  expect(near(quality.amount.read)).toBe(near(one.amountRead ?? used));
  const excluded = quality.issues.filter(({ handling }) => handling === 'excluded');
  expect(excluded.reduce((sum, { count }) => sum + count, 0)).toBe(quality.rows.excluded);
  expect(near(excluded.reduce((sum, issue) => sum + issue.amount, 0))).toBe(near(quality.amount.excluded));
  expect(currency).toBe(one.currency);
}

/** Every other handling offered for a problem does what it says. */
function checkAlternatives({ dataset, again }: Understood): void {
  for (const { kind, count, alternatives } of dataset.quality.issues)
    for (const other of alternatives) {
      const decision = decisionFor(kind, other) ?? {};
      if (other === 'refused') {
        expect(() => again(decision)).toThrow(expect.objectContaining({ kind }));
        continue;
      }
      const { quality } = again(decision);
      const issue = quality.issues.find((one) => one.kind === kind);
      // what is read as told is no question any more
      if (kind === 'ambiguousDates' || kind === 'ambiguousAmounts') expect(issue).toBeUndefined();
      else if (issue) expect([kind, issue.handling]).toEqual([kind, other]);
      else expect([kind, other, count]).toEqual([kind, 'filledDown', count]);
      expect(quality.rows.used + quality.rows.excluded).toBe(dataset.quality.rows.read);
      expect(near(quality.amount.used + quality.amount.excluded)).toBe(near(quality.amount.read));
    }
}

const groups = Object.entries(sheetCases);

it('is a corpus of at least 40 workbooks in two languages', () => {
  const names = groups.flatMap(([, cases]) => cases.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
  expect(names.filter((name) => /[\u4e00-\u9fff]/.test(name)).length).toBeGreaterThanOrEqual(20);
});

describe.each(groups)('%s', (_group, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const workbook = await openFile(await saveFile(workbookOfCase(one)), 'data.xlsx');
    selectCase(workbook, one);
    const office = await startOffice({ workbook });
    try {
      if (one.expected.error !== undefined) {
        expect(await kindOf(understand(one))).toBe(one.expected.error);
        return;
      }
      const understood = await understand(one);
      const { region, dataset } = understood;
      expect(region.address).toBe(one.expected.region);
      expect(region.beyond ?? []).toEqual(one.expected.beyond ?? []);
      checkDataset(dataset, one.expected);
      checkAlternatives(understood);
    } finally {
      await office.stop();
    }
  });
});
