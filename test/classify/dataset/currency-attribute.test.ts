import { buildDataset, classify } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { recipeOf } from '../../support/recipes';
import { rawTable } from './raw-table-of';

const table = rawTable([
  ['customer', ['a', 'b', 'c', 'a'], 'Customer'],
  ['orderDate', [45_000, 45_001, 45_002, 45_003], 'Date'],
  ['amount', [10, 20, 30, 7000], 'Amount'],
  ['currency', ['USD', 'usd', '$', 'JPY'], 'Currency'],
]);

describe('within the currency column', () => {
  it('is within the one currency of the rows used, whatever its spellings', () => {
    const recipe = recipeOf({ method: 'abc', within: 'Currency' });
    const dataset = buildDataset(table, recipe);
    const { methods, totals } = classify(dataset, recipe, { today: 45_010 });
    expect(totals.amount).toBe(60);
    expect(translatorFor('en')(methods[0].convention)).toContain('each value of “Currency”');
    expect(translatorFor('en')(methods[0].rules[0].label)).toMatch(/^USD: /);
  });

  it('is no attribute where no method asks for it', () => {
    expect(buildDataset(table, recipeOf({ method: 'abc' })).attributes).toEqual([]);
  });
});
