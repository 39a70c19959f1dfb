import type { Classification } from '../../../../src/classify';
import { clusterCustomers } from '../../../../src/classify/methods/clusters/cluster-customers';
import { clustersWhy } from '../../../../src/classify/methods/clusters/why';
import { datasetOfCustomers } from '../../../support/dataset-builder';
import { placeOf, reasonsIn } from '../../../support/reasons';
import type { MethodInput } from '../../../support/recipes';
import { classifyRows, expectChangesTrue, shopCustomers } from '../../../support/shop';

const lists: [string, number, number, MethodInput][] = [
  ['the number by silhouettes', 104, 1, { method: 'clusters' }],
  ['the number by silhouettes, another list', 104, 4, { method: 'clusters' }],
  ['4 clusters', 130, 2, { method: 'clusters', k: 4 }],
  ['6 clusters', 110, 3, { method: 'clusters', k: 6 }],
  [
    '3 clusters of average orders and visits',
    110,
    5,
    { method: 'clusters', k: 3, measures: ['averageOrder', { metric: 'Visits' }], logarithm: false },
  ],
];

describe.each(lists)('why: clusters, %s', (_name, count, seed, method) => {
  const rows = shopCustomers(count, seed);
  const result: Classification = classifyRows(rows, method);
  const reasons = reasonsIn(result);

  it('leads to the group that is named, with everything found anew after the change', () => {
    expectChangesTrue(rows, method, result);
  });

  it('names a change for most who are not in the best group, and says so where none was found', () => {
    const below = reasons.filter(({ id }) => placeOf(result, id).place > 0);
    const named = below.filter(({ target }) => target !== undefined);
    expect(below.length).toBeGreaterThan(40);
    expect(named.length / below.length).toBeGreaterThan(0.6);
    for (const { id, kind, target } of reasons)
      if (target === undefined) expect(kind).toBe(placeOf(result, id).place === 0 ? 'best' : 'none');
  });
});

describe('why: clusters of a long list', () => {
  const rows = shopCustomers(400, 6);
  const dataset = datasetOfCustomers(rows);
  const context = { id: 'clusters', dataset, referenceDate: 45_201, followsLatest: true, before: [] };
  const settings = {
    measures: ['recency' as const, 'orders' as const, 'amount' as const],
    logarithm: true,
    k: 4,
    seed: 1,
  };
  const clusters = clusterCustomers(context, settings);
  const kindsWith = (work: number, share = 1): string[] => {
    const { templates, codes } = clustersWhy({ ...context, share }, settings, clusters, work);
    return Array.from(codes, (code) => templates[code].key.split('.')[2]);
  };

  it('names changes to the customers with the largest amounts, and says of the others that none was tried', () => {
    const kinds = kindsWith(1e7);
    const below = Array.from(clusters.codes.keys()).filter((i) => clusters.codes[i] > 0);
    const untried = below.filter((i) => kinds[i] === 'untried');
    const tried = below.filter((i) => kinds[i] !== 'untried');
    expect(untried.length).toBeGreaterThan(100);
    expect(tried.length).toBeGreaterThan(5);
    const amountOf = (i: number): number => dataset.amount[i];
    expect(Math.max(...untried.map(amountOf))).toBeLessThanOrEqual(Math.min(...tried.map(amountOf)));
  });

  it('takes of a group of the customers only its share of the work', () => {
    const count = (kinds: readonly string[]): number => kinds.filter((kind) => kind === 'untried').length;
    expect(count(kindsWith(1e7, 0.3))).toBeGreaterThan(count(kindsWith(1e7)));
    expect(kindsWith(0)).toEqual(Array.from(clusters.codes, (code) => (code === 0 ? 'best' : 'untried')));
  });
});
