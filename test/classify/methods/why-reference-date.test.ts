import fc from 'fast-check';
import { type Classification, classify } from '../../../src/classify';
import { datasetOfOrders, type TestOrder } from '../../support/dataset-builder';
import { placeOf, type Reason, reasonsIn } from '../../support/reasons';
import { type MethodInput, recipeOf } from '../../support/recipes';
import { classifyRows, rowsAfter, shopCustomers } from '../../support/shop';

/** Recency is counted from the day after the latest order, as by default. */
function classifyOrders(orders: readonly TestOrder[], method: MethodInput): Classification {
  const recipe = recipeOf(method);
  return classify(
    datasetOfOrders(orders),
    { ...recipe, outputs: { ...recipe.outputs, why: true } },
    { today: 46_000 },
  );
}

const anyHistory = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 9 }).map((n) => `c${n}`),
      day: fc.integer({ min: 45_000, max: 45_090 }),
      amount: fc.integer({ min: 1, max: 200 }),
    }),
    { minLength: 1, maxLength: 50 },
  )
  .map((orders) => orders.map((order, k): TestOrder => ({ ...order, order: String(k) })));

/** The orders after so many more on the reference date, or on the day that is named. */
function withOrders(
  orders: readonly TestOrder[],
  { id, params }: Reason,
  referenceDate: number,
): { more: TestOrder[]; day: number } {
  const count = Number(params['tenure'] === undefined ? 1 : params['count'] || 1);
  const day = Number.isFinite(params['day']) ? Number(params['day']) : referenceDate;
  const amount = Number(params['value']) || 10;
  const added = Array.from({ length: count }, (_, k) => ({ id, day, amount, order: `more ${k}` }));
  return { more: [...orders, ...added], day };
}

describe.each<[string, MethodInput]>([
  ['lifecycle', { method: 'lifecycle' }],
  ['lifecycle with narrow limits', { method: 'lifecycle', atRiskAfter: 1, dormantAfter: 2, lostAfter: 3 }],
  ['loyalty', { method: 'loyalty', loyalOrders: 3, loyalDays: 30 }],
])('why: %s, with an order that moves the reference date of everybody', (_name, method) => {
  it('leads to the tier that is named', () => {
    let promised = 0;
    fc.assert(
      fc.property(anyHistory, (orders) => {
        const result = classifyOrders(orders, method);
        for (const reason of reasonsIn(result)) {
          if (reason.target === undefined) continue;
          promised++;
          const { more, day } = withOrders(orders, reason, result.referenceDate);
          const again = classifyOrders(more, method);
          expect(again.referenceDate).toBe(day + 1);
          const after = placeOf(again, reason.id);
          expect({ ...reason, reached: after.name }).toEqual({ ...reason, reached: reason.target });
          expect(after.place).toBeLessThan(placeOf(result, reason.id).place);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(promised).toBeGreaterThan(50);
  });
});

const best = { recency: [0.5, 30, 60], frequency: [2, 5, 10], monetary: [50, 200, 800] };

describe.each<[string, MethodInput]>([
  ['quantiles', { method: 'rfm' }],
  [
    'own cut points, the best of which takes an order on the reference date',
    { method: 'rfm', scoring: { type: 'custom', ...best } },
  ],
  [
    'above the mean',
    { method: 'rfm', scoring: { type: 'aboveBelow', threshold: 'mean' }, segments: 'eight' },
  ],
  [
    'composite of recency',
    { method: 'compositeScore', parts: [{ measure: 'recency', better: 'less', weight: 1 }] },
  ],
  ['clusters of recency', { method: 'clusters', k: 4, measures: ['recency'] }],
])('why: a more recent order, %s', (_name, method) => {
  it('is named on a day that moves nobody’s recency', () => {
    const rows = shopCustomers(120, 8);
    const result = classifyRows(rows, method);
    let named = 0;
    for (const reason of reasonsIn(result)) {
      if (reason.target === undefined || !reason.kind.startsWith('recency')) continue;
      named++;
      const again = classifyRows(rowsAfter(rows, reason, result.referenceDate), method, false);
      expect(again.referenceDate).toBe(result.referenceDate);
      expect(placeOf(again, reason.id).name).toEqual(reason.target);
    }
    expect(named).toBeGreaterThan(5);
  });
});
