import { seededRandom } from '../../../../src/classify/statistics/seeded-random';
import {
  clusterCustomers,
  type ClusterSettings,
} from '../../../../src/classify/methods/clusters/cluster-customers';
import { placeAfter } from '../../../../src/classify/methods/clusters/cluster-again';
import { clustersAfter } from '../../../../src/classify/methods/clusters/clusters-after';
import type { MeasureOption } from '../../../../src/classify/methods/measure';
import { datasetOfCustomers } from '../../../support/dataset-builder';
import { shopCustomers } from '../../../support/shop';

const measures: MeasureOption[] = ['recency', 'orders', 'amount'];
const unlimited = { spend: () => true };

interface Case extends Partial<ClusterSettings> {
  count: number;
  changes: number;
  /** Whether customers have few orders, many of them as many. */
  isFew?: boolean;
  /** Whether some have no last order. */
  hasUnknown?: boolean;
}

const cases: [string, Case][] = [
  ['4 clusters', { count: 150, k: 4, changes: 400 }],
  ['7 clusters without logarithms', { count: 200, k: 7, logarithm: false, changes: 300 }],
  ['the number by silhouettes', { count: 120, k: 'auto', changes: 120 }],
  ['the number by silhouettes of a sample', { count: 1700, k: 'auto', changes: 25 }],
  ['centres drawn from a sample', { count: 6000, k: 3, changes: 25 }],
  ['customers without an order', { count: 150, k: 4, hasUnknown: true, changes: 300 }],
  [
    'customers without an order, the number by silhouettes',
    { count: 110, k: 'auto', hasUnknown: true, changes: 60 },
  ],
  [
    '3 clusters of few different customers',
    { count: 150, k: 3, measures: ['orders'], isFew: true, changes: 200 },
  ],
  [
    'as many clusters as there are different customers',
    { count: 90, k: 9, measures: ['orders'], isFew: true, changes: 200 },
  ],
  [
    'the number by silhouettes of few different customers',
    { count: 90, k: 'auto', measures: ['orders'], isFew: true, changes: 80 },
  ],
  ['average orders', { count: 150, k: 3, measures: ['recency', 'averageOrder'], changes: 200 }],
];

describe.each(cases)(
  'clustersAfter: %s',
  (_name, { count, changes, hasUnknown = false, isFew = false, ...own }) => {
    const complete = datasetOfCustomers(
      shopCustomers(count, 3).map((row) => (isFew ? { ...row, orders: Math.min(row.orders, 7) } : row)),
    );
    const isUnknown = (i: number): boolean => hasUnknown && i % 23 === 5;
    const dataset = {
      ...complete,
      lastOrder: complete.lastOrder.map((day, i) => (isUnknown(i) ? NaN : day)),
    };
    const context = { id: 'clusters', dataset, referenceDate: 45_201, followsLatest: true, before: [] };
    const settings = { measures, logarithm: true, k: 4, seed: 1, ...own };
    const clusters = clusterCustomers(context, settings);
    const replayed = clustersAfter(context, settings, clusters);
    const random = seededRandom(8);

    it('finds the place that clustering all customers again finds', () => {
      let sure = 0;
      let better = 0;
      for (let at = 0; at < changes; at++) {
        const i = Math.floor(random() * count);
        const axis = Math.floor(random() * clusters.parts.length);
        const { option, measure } = clusters.parts[axis];
        const now = measure.values[i];
        const value =
          option === 'recency'
            ? Math.max(1, Math.floor(now * random()))
            : option === 'orders'
              ? now + 1 + Math.floor((isFew ? 8 : 30) * random() ** 2)
              : Math.round((now + 4000 * random() ** 3) * 100) / 100;
        const after = replayed?.after(i, axis, value);
        const isKept = replayed?.keepsNumber(i, axis, value);
        const cold = placeAfter(context, settings, clusters, i, { option, value }, unlimited);
        better += Number(cold !== undefined);
        if (!after?.isSure || isKept === undefined) continue;
        sure++;
        expect({ i, option, value, place: isKept ? after.place : undefined }).toEqual({
          i,
          option,
          value,
          place: cold,
        });
      }
      // More orders than anybody has make one more different customer, and maybe one more cluster.
      expect(sure).toBeGreaterThan((isFew ? 0.2 : 0.98) * changes);
      expect(better).toBeGreaterThan(0.1 * changes);
    });
  },
);

describe('clustersAfter', () => {
  it('leaves equal customers, and measures that stand twice, to clustering again', () => {
    const context = (count: number) => ({
      id: 'clusters',
      dataset: datasetOfCustomers(shopCustomers(count, 3)),
      referenceDate: 45_201,
      followsLatest: true,
      before: [],
    });
    const after = (count: number, twice: MeasureOption[]) => {
      const settings = { measures: twice, logarithm: true, k: 2, seed: 1 };
      return clustersAfter(context(count), settings, clusterCustomers(context(count), settings));
    };
    expect(after(1, measures)).toBeUndefined();
    expect(after(80, ['orders', 'amount', 'orders'])).toBeUndefined();
    expect(after(80, measures)).toBeDefined();
  });
});
