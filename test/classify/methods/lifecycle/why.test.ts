import fc from 'fast-check';
import type { Dataset } from '../../../../src/classify';
import { translatorFor } from '../../../../src/locales/translate';
import { datasetOfCustomers, datasetOfOrders, type TestOrder } from '../../../support/dataset-builder';
import {
  anyCustomers,
  classifyWithReasons,
  placeOf,
  reasonsIn,
  today,
  withChange,
} from '../../../support/reasons';

const methods = [{ method: 'lifecycle' }, { method: 'lifecycle', leastGap: 60 }];

const anyHistory = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 12 }).map((n) => `c${n}`),
      day: fc.integer({ min: today - 400, max: today }),
      amount: fc.integer({ min: 1, max: 200 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((orders) => orders.map((order, k): TestOrder => ({ ...order, order: String(k) })));

describe.each(methods)('why: lifecycle, $leastGap', (method) => {
  it('keeps the promise of one more order, classified anew with it', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyHistory, (orders) => {
        const result = classifyWithReasons(datasetOfOrders(orders), method);
        for (const { id, kind, params, target } of reasonsIn(result)) {
          kinds.add(kind);
          const more = { id, day: today, amount: Number(params['value']) || 50, order: 'more' };
          const after = placeOf(classifyWithReasons(datasetOfOrders([...orders, more]), method), id);
          const before = placeOf(result, id).place;
          if (target !== undefined) {
            expect(after.name).toEqual(target);
            expect(after.place).toBeLessThan(before);
          } else {
            expect(after.place).toBeGreaterThanOrEqual(before);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    expect([...kinds].sort()).toEqual(['best', 'order', 'time']);
  });

  it('names the first day on which silence makes a customer at risk', () => {
    fc.assert(
      fc.property(anyHistory, (orders) => {
        const dataset = datasetOfOrders(orders);
        for (const { id, kind, params } of reasonsIn(classifyWithReasons(dataset, method))) {
          if (kind !== 'best' && kind !== 'time') continue;
          const due = Number(params['due']);
          const stageOn = (day: number) => placeOf(classifyWithReasons(dataset, method, day), id).place;
          expect(stageOn(due)).toBeGreaterThanOrEqual(5);
          expect(stageOn(due - 1)).toBeLessThan(5);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds for customer rows, also without an order', () => {
    fc.assert(
      fc.property(anyCustomers, fc.boolean(), (customers, isBlank) => {
        const dataset: Dataset = isBlank
          ? {
              ...customers,
              orders: customers.orders.map((own, i) => (i === 0 ? 0 : own)),
              lastOrder: customers.lastOrder.map((own, i) => (i === 0 ? NaN : own)),
            }
          : customers;
        const result = classifyWithReasons(dataset, method);
        for (const { id, target } of reasonsIn(result)) {
          const more = withChange(dataset, id, 'orders', (own) => own + 1);
          const then = withChange(more, id, 'lastOrder', () => today);
          const after = placeOf(classifyWithReasons(then, method), id);
          if (target !== undefined) expect(after.name).toEqual(target);
          else expect(after.place).toBeGreaterThanOrEqual(placeOf(result, id).place);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is a sentence', () => {
    const customers = [
      { id: 'a', lastOrder: today - 200, orders: 4, amount: 400 },
      { id: 'b', lastOrder: NaN, orders: 0, amount: 0 },
    ];
    const said = reasonsIn(classifyWithReasons(datasetOfCustomers(customers), method)).map(
      ({ kind, params }) => translatorFor('en')({ key: `why.lifecycle.${kind}`, params }),
    );
    expect(said).toEqual([
      'Last order 200 days ago, 2.22 × the usual gap (days: 90): At risk. With one more order on Oct 1, 2023, of 100 as usual: Mature.',
      'No order yet: Prospect. With a first order: New.',
    ]);
  });
});
