import { classify, UserError, type Dataset } from '../../../src/classify';
import { categoryById } from '../../support/category-by-id';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { anyDataMethods, recipeOf } from '../../support/recipes';

const customers = Array.from({ length: 60 }, (_, i) => ({
  id: `c${String(i).padStart(2, '0')}`,
  lastOrder: 45_000 - ((i * 17) % 90),
  orders: 1 + ((i * 7) % 5),
  amount: (1 + ((i * 31) % 19)) * (i % 2 ? 1000 : 1),
}));
const half = (keep: number) => customers.filter((_, i) => i % 2 === keep);
const dataset: Dataset = datasetOfCustomers(customers, {
  attributes: [
    { header: 'Market', labels: ['CN', 'US'], codes: Int32Array.from(customers, (_, i) => i % 2) },
  ],
});

describe('within groups', () => {
  it.each(anyDataMethods)('%s is what it is for each group alone', (_name, method) => {
    const run = (data: Dataset, options: typeof method) =>
      classify(data, { ...recipeOf(options), referenceDate: { policy: 'today' } }, { today: 45_001 });
    const together = run(dataset, { ...method, within: 'Market' });
    const key = together.methods[0].column;
    const found = categoryById(together, key);
    for (const keep of [0, 1]) {
      const alone = categoryById(run(datasetOfCustomers(half(keep)), method), key);
      for (const id of Object.keys(alone)) expect(found[id]).toBe(alone[id]);
    }
    expect(together.methods[0].counts.reduce((sum, count) => sum + count.customers, 0)).toBe(60);
  });

  it('asks for an attribute the data have', () => {
    expect(() => classify(dataset, recipeOf({ method: 'abc', within: 'Planet' }), { today: 0 })).toThrow(
      UserError,
    );
  });
});
