import { classify } from '../../../src/classify';
import { categoryById } from '../../support/category-by-id';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

/** Three kinds of customers, far apart, 40 each. */
const customers = Array.from({ length: 120 }, (_, i) => {
  const kind = i % 3;
  const wobble = ((i * 37) % 11) / 11;
  return {
    id: `${['best', 'fair', 'gone'][kind]} ${i}`,
    lastOrder: [45_000, 44_950, 44_000][kind] - Math.round(wobble * 5),
    orders: [40, 8, 1][kind] + Math.round(wobble * 2 * (2 - kind)),
    amount: [9000, 800, 20][kind] * (1 + wobble / 5),
  };
});

const run = (options: object = {}) =>
  classify(datasetOfCustomers(customers), recipeOf({ method: 'clusters', ...options }), { today: 0 });

describe('clusters', () => {
  it('finds the three kinds, best first', () => {
    const result = run();
    const found = categoryById(result, 'clusters.cluster');
    for (const { id } of customers) {
      expect(found[id]).toBe(`cluster${['best', 'fair', 'gone'].indexOf(id.slice(0, 4)) + 1}`);
    }
    expect(result.methods[0].counts.map(({ customers: count }) => count)).toEqual([40, 40, 40]);
  });

  it('makes as many as asked for', () => {
    expect(run({ k: 5 }).methods[0].counts).toHaveLength(5);
  });

  it('gives the same clusters for the same seed', () => {
    expect(run({ k: 7, seed: 3 })).toEqual(run({ k: 7, seed: 3 }));
  });

  it('has no more clusters than different customers', () => {
    const two = customers
      .slice(0, 2)
      .flatMap((customer) => [customer, { ...customer, id: `${customer.id}'` }]);
    const result = classify(datasetOfCustomers(two), recipeOf({ method: 'clusters', k: 9 }), { today: 0 });
    expect(result.methods[0].counts.map(({ customers: count }) => count)).toEqual([2, 2]);
    expect(result.methods[0].notes).toContainEqual({
      key: 'rules.clusters.fewer',
      params: { count: 2, wanted: 9 },
    });
    expect(run({ k: 5 }).methods[0].notes).toEqual([]);
  });
});
