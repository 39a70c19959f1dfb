import fc from 'fast-check';
import { classify } from '../../../src/classify';
import { datasetOfOrders } from '../../support/dataset-builder';
import { anyDataMethods, type MethodInput, recipeOf } from '../../support/recipes';

const today = 45_200;

/** Amounts beyond those whose cents are exact numbers, of either sign. */
const largeAmount = fc.oneof(
  fc.integer({ min: -900, max: 900 }).map((trillions) => trillions * 1e12),
  fc.integer({ min: -9e14, max: 9e14 }),
  fc.constantFrom(-1e14, 9e14, 5, 7.25),
);

const methods: [string, MethodInput][] = [
  ...anyDataMethods,
  ['lifetime value to date', { method: 'lifetimeValue', approach: 'historic' }],
  ['lifetime value with a margin', { method: 'lifetimeValue', approach: 'historic', margin: 0.3 }],
  ['simple lifetime value', { method: 'lifetimeValue', approach: 'simple' }],
];

const reasonsEnd = (amounts: readonly number[], method: MethodInput): void => {
  const orders = amounts.map((amount, i) => ({ id: `c${i}`, day: 45_000 + i, amount }));
  const recipe = recipeOf(method);
  const result = classify(
    datasetOfOrders(orders),
    { ...recipe, outputs: { ...recipe.outputs, why: true } },
    { today },
  );
  expect(result.columns.some(({ kind }) => kind === 'message')).toBe(true);
};

describe.each(methods)('reasons of very large amounts: %s', (_name, method) => {
  it.each([
    [[-1e14, -2e14, -3e14]],
    [[-3e14, -1.3e14, -2.7e14, -5e14, -2e14, -1e14]],
    [[9e14, 8e14, 7e14, 6e14, 5e14]],
    [[9e15, 8e15, -7e15, 6e15, 5]],
  ])('end for %j', (amounts) => {
    reasonsEnd(amounts, method);
  });

  it('end for any', () => {
    fc.assert(
      fc.property(fc.array(largeAmount, { minLength: 1, maxLength: 12 }), (amounts) => {
        reasonsEnd(amounts, method);
      }),
      { numRuns: 15 },
    );
  });
});
