import fc from 'fast-check';
import { buildDataset, classify, type Classification } from '../../../src/classify';
import { everyRecipe } from '../../support/every-recipe';
import { anyRows, type OrderRow, tableOf, withTwinRows } from '../../support/order-table';
import { type MethodInput, recipeOf } from '../../support/recipes';
import { steadyBuyers } from '../../support/steady-buyers';

const run = (rows: readonly OrderRow[], methods: readonly MethodInput[], why = false): Classification => {
  const recipe = recipeOf(...methods);
  const asked = { ...recipe, outputs: { ...recipe.outputs, why } };
  return classify(buildDataset(tableOf(rows), asked), asked, { today: 45_500 });
};

/** All but where in the sheet things stand. */
const withoutPlaces = ({ quality, ...found }: Classification) => ({
  ...found,
  sheetRows: [],
  rows: quality.rows,
  amount: quality.amount,
  issues: quality.issues.map(({ kind, count }) => ({ kind, count })),
});

const tierOf = ({ columns, methods }: Classification) => {
  const result = methods[methods.length - 1];
  const column = columns.find(({ key }) => key === result.column);
  if (column?.kind !== 'category') throw new Error('no category column');
  return { result, column };
};

/** The rows and the same rows in another order. */
const permuted = anyRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
);

describe.each(everyRecipe)('%s', (_name, methods) => {
  it('is the same to the last bit in any order of the rows of a sheet', () => {
    fc.assert(
      fc.property(permuted, ([rows, others]) => {
        expect(withoutPlaces(run(others, methods, true))).toEqual(withoutPlaces(run(rows, methods, true)));
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('keeps counts and totals, and gives equal customers one tier', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const found = run(withTwinRows(rows), methods);
        const { result, column } = tierOf(found);
        const sum = (of: 'customers' | 'orders' | 'amount') =>
          result.counts.reduce((total, count) => total + count[of], 0);
        const customers = new Set(rows.map(({ customer }) => customer)).size * 2;
        expect([found.ids.length, column.codes.length, sum('customers')]).toEqual(Array(3).fill(customers));
        expect(column.codes.every((code) => code < column.categories.length)).toBe(true);
        expect(sum('orders')).toBe(found.totals.orders);
        const amount = rows.reduce((total, row) => total + 2 * row.amount, 0);
        expect([found.totals.amount, sum('amount')]).toEqual([
          expect.closeTo(amount, 6),
          expect.closeTo(amount, 6),
        ]);
        const codes = new Map(found.ids.map((id, i) => [id, column.codes[i]]));
        for (const { customer } of rows) expect(codes.get(`twin ${customer}`)).toBe(codes.get(customer));
      }),
      { numRuns: 15, seed: 7 },
    );
  });
});

it.each(['bgNbd', 'mbgNbd', 'paretoNbd'])('predicts the same to the last bit in any order (%s)', (model) => {
  const rows = steadyBuyers(400);
  const others = rows.map((_, i) => rows[(i * 7919) % rows.length]);
  const methods = [{ method: 'lifetimeValue', model }];
  const found = run(rows, methods);
  expect(new Set(others).size).toBe(rows.length);
  expect(found.methods[0].convention.key).toBe('methods.lifetimeValue.convention.predictive');
  expect(withoutPlaces(run(others, methods))).toEqual(withoutPlaces(found));
});

it('gives the same reasons of predictions in any order', () => {
  const rows = steadyBuyers(50);
  const others = rows.map((_, i) => rows[(i * 7919) % rows.length]);
  const methods = [{ method: 'lifetimeValue', gates: { repeatBuyers: 20, correlation: 1 } }];
  const found = run(rows, methods, true);
  expect(new Set(others).size).toBe(rows.length);
  const why = found.columns.find(({ kind }) => kind === 'message');
  if (why?.kind !== 'message') throw new Error('no reasons');
  expect(why.templates.map(({ key }) => key)).toContain('why.lifetimeValue.order');
  expect(withoutPlaces(run(others, methods, true))).toEqual(withoutPlaces(found));
});
