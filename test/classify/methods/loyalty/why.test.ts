import fc from 'fast-check';
import type { Dataset } from '../../../../src/classify';
import { datasetOfCustomers } from '../../../support/dataset-builder';
import { classifyWithReasons, placeOf, reasonsIn, today, withChange } from '../../../support/reasons';

const method = {
  method: 'loyalty',
  referrals: { metric: 'Referrals', atLeast: 3 },
  satisfaction: { metric: 'NPS', atLeast: 7 },
};

const feedback = fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 10 }));

const anyData = fc
  .array(
    fc.record({
      last: fc.integer({ min: 0, max: 400 }),
      tenure: fc.oneof(fc.constant(NaN), fc.integer({ min: 0, max: 400 })),
      orders: fc.integer({ min: 0, max: 6 }),
      referrals: feedback,
      satisfaction: feedback,
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((list): Dataset => {
    const rows = list.map(({ last, orders }, i) => ({
      id: `c${String(i).padStart(2, '0')}`,
      lastOrder: orders > 0 ? today - last : NaN,
      orders,
      amount: 10 * orders,
    }));
    return datasetOfCustomers(rows, {
      firstOrder: Float64Array.from(list, ({ last, tenure, orders }) =>
        orders > 1 ? today - last - tenure : orders > 0 ? today - last : NaN,
      ),
      metrics: [
        { header: 'Referrals', values: Float64Array.from(list, ({ referrals }) => referrals) },
        { header: 'NPS', values: Float64Array.from(list, ({ satisfaction }) => satisfaction) },
      ],
    });
  });

function withFeedback(dataset: Dataset, id: string, name: string, value: number): Dataset {
  const at = dataset.ids.indexOf(id);
  return {
    ...dataset,
    metrics: dataset.metrics.map((metric) =>
      metric.header === name
        ? { ...metric, values: metric.values.map((own, i) => (i === at ? value : own)) }
        : metric,
    ),
  };
}

/** The data with orders more, the last of them on a day. */
function withOrders(dataset: Dataset, id: string, count: number, day: number): Dataset {
  if (count === 0) return dataset;
  const more = withChange(dataset, id, 'orders', (own) => own + count);
  return withChange(more, id, 'lastOrder', (own) => (own > day ? own : day));
}

describe('why: loyalty', () => {
  it('keeps its promise when the change is made, and no smaller one would do', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyData, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, kind, params, target } of reasonsIn(result)) {
          kinds.add(kind.replace('Undated', ''));
          if (target === undefined) continue;
          const count = Number(params['count']);
          const day = Number.isNaN(params['day']) ? today : Number(params['day']);
          const need = Number(params['need']);
          const change = (less: number): Dataset =>
            kind.startsWith('referrals')
              ? withFeedback(dataset, id, 'Referrals', need - less)
              : kind.startsWith('satisfaction')
                ? withFeedback(dataset, id, 'NPS', need - less)
                : withOrders(dataset, id, count - less, day);
          const place = (data: Dataset, on = today) => placeOf(classifyWithReasons(data, method, on), id);
          expect(place(change(0), day).name).toEqual(target);
          expect(place(change(1), day).name).not.toEqual(target);
          if (day > today) {
            const early = withOrders(dataset, id, count, day - 1);
            expect(place(early, day).name).not.toEqual(target);
          }
        }
      }),
      { numRuns: 200, seed: 7 },
    );
    expect([...kinds].sort()).toEqual([
      'best',
      'first',
      'none',
      'once',
      'orders',
      'ordersFrom',
      'referrals',
      'satisfaction',
    ]);
  });
});
