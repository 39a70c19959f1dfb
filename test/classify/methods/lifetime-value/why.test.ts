import fc from 'fast-check';
import { classify, type Classification, type Dataset } from '../../../../src/classify';
import { fitUntil } from '../../../../src/classify/methods/lifetime-value/fitted';
import { predict } from '../../../../src/classify/methods/lifetime-value/predict';
import { raisePredicted } from '../../../../src/classify/methods/lifetime-value/raise';
import { unitDays } from '../../../../src/classify/methods/lifetime-value/time-unit';
import { lifetimeValueWhy } from '../../../../src/classify/methods/lifetime-value/why';
import { bgNbd } from '../../../../src/classify/models/bg-nbd';
import { discountedOrders } from '../../../../src/classify/models/discounted-orders';
import { expectedSpend } from '../../../../src/classify/models/gamma-gamma';
import { summarizePurchases } from '../../../../src/classify/models/purchase-summary';
import { messageAt } from '../../../../src/classify';
import { cdnowHistory } from '../../../support/cdnow';
import { datasetOfOrders, type TestOrder } from '../../../support/dataset-builder';
import {
  classifyWithReasons,
  inCents,
  placeOf,
  type Reason,
  reasonsIn,
  withChange,
} from '../../../support/reasons';
import { describeWithData } from '../../../support/shared-data';
import { type MethodInput, recipeOf } from '../../../support/recipes';
import { steadyBuyers } from '../../../support/steady-buyers';

const anyHistory = fc
  .array(
    fc.record({
      id: fc.integer({ min: 0, max: 12 }).map((n) => `c${n}`),
      day: fc.integer({ min: 45_000, max: 45_190 }),
      amount: fc.integer({ min: 100, max: 9000 }).map((cents) => cents / 100),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((orders) => datasetOfOrders(orders.map((order, k): TestOrder => ({ ...order, order: String(k) }))))
  .map((dataset): Dataset => ({ ...dataset, amount: dataset.amount.map(inCents) }));

describe.each<[string, MethodInput]>([
  ['to date', { method: 'lifetimeValue', approach: 'historic', margin: 0.35 }],
  ['simple', { method: 'lifetimeValue', approach: 'simple', margin: 0.35 }],
])('why: lifetime value %s', (_name, method) => {
  it('keeps its promise when the change is made, and no smaller one would do', () => {
    fc.assert(
      fc.property(anyHistory, (dataset) => {
        const result = classifyWithReasons(dataset, method);
        for (const { id, kind, params, target } of reasonsIn(result)) {
          const { place } = placeOf(result, id);
          if (target === undefined) {
            expect([kind, place]).toEqual(['best', 0]);
            continue;
          }
          const need = Number(params['need']);
          const after = (more: number) =>
            placeOf(
              classifyWithReasons(
                withChange(dataset, id, 'amount', (sum) => inCents(sum + more)),
                method,
              ),
              id,
            );
          expect(after(need).name).toEqual(target);
          expect(after(need).place).toBeLessThan(place);
          if (need > 0.01) expect(after(need - 0.01).place).toBeGreaterThanOrEqual(place);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('speaks of profit where profit is what counts', () => {
    const dataset = datasetOfOrders(
      Array.from({ length: 20 }, (_, i) => ({ id: `c${i + 10}`, day: 45_000 + i, amount: 10 + i })),
    );
    const profit = dataset.amount.map((sum) => sum / 4);
    const kinds = reasonsIn(
      classifyWithReasons({ ...dataset, profit }, { method: 'lifetimeValue', approach: 'historic' }),
    ).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'best')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'profit')).toHaveLength(16);
  });
});

it('why: simple lifetime value keeps its promise though more spend lowers the margin of the profit column', () => {
  const method: MethodInput = { method: 'lifetimeValue', approach: 'simple' };
  let promised = 0;
  fc.assert(
    fc.property(anyHistory, (plain) => {
      const dataset = { ...plain, profit: plain.amount.map((sum) => inCents(sum / 3)) };
      const result = classifyWithReasons(dataset, method);
      for (const { id, kind, params, target } of reasonsIn(result)) {
        if (target === undefined) continue;
        promised++;
        expect(kind).toBe('spend');
        const then = withChange(dataset, id, 'amount', (sum) => inCents(sum + Number(params['need'])));
        expect(placeOf(classifyWithReasons(then, method), id).name).toEqual(target);
      }
    }),
    { numRuns: 100 },
  );
  expect(promised).toBeGreaterThan(200);
});

const raised = (order: TestOrder, need: number): TestOrder => ({
  ...order,
  amount: inCents(order.amount + need),
});

/** Recency is counted from the day after the latest order, as by default; sums are whole cents, as in a sheet. */
function classifyOrders(orders: readonly TestOrder[], options: object, why = true): Classification {
  const recipe = recipeOf({ method: 'lifetimeValue', ...options });
  const dataset = datasetOfOrders(orders);
  return classify(
    { ...dataset, amount: dataset.amount.map(inCents) },
    { ...recipe, outputs: { ...recipe.outputs, why } },
    { today: 46_000 },
  );
}

/** The orders after the change that a customer was told. */
function ordersAfter(orders: readonly TestOrder[], { id, kind, params }: Reason, today: number): TestOrder[] {
  const need = Number(params['need']);
  const own = orders.filter((order) => order.id === id);
  const total = own.reduce((sum, { amount }) => sum + amount, 0);
  const last = own.reduce((latest, order) => (order.day > latest.day ? order : latest));
  if (kind === 'order' || kind === 'orderOf') {
    const amount = kind === 'order' ? inCents(total / own.length) : need;
    return [...orders, { id, day: today, amount, order: 'more' }];
  }
  const isRaised = (order: TestOrder): boolean => (kind === 'spend' ? order === last : order.id === id);
  return orders.map((order) => (isRaised(order) ? raised(order, need) : order));
}

const gates = { repeatBuyers: 20, correlation: 1 };

describe.each<[string, object, number, RegExp]>([
  ['BG/NBD', { gates }, 70, /^(order|orderOf|perOrder)$/],
  ['Pareto/NBD in 4 tiers', { model: 'paretoNbd', tiers: 'vip', gates }, 35, /^(order|orderOf|perOrder)$/],
  ['a prediction that is not used', { gates: { ...gates, correlation: 0 } }, 40, /^spend$/],
])('why: lifetime value by %s', (_name, options, count, kinds) => {
  const orders = steadyBuyers(count).map(({ customer, day, amount, order }): TestOrder => ({
    id: customer,
    day,
    amount,
    order,
  }));
  const result = classifyOrders(orders, options);
  const reasons = reasonsIn(result);

  it('leads to the tier that is named, with the model fitted anew to the orders after the change', () => {
    for (const reason of reasons) {
      if (reason.target === undefined) continue;
      expect(reason.kind).toMatch(kinds);
      const again = classifyOrders(ordersAfter(orders, reason, result.referenceDate), options, false);
      const after = placeOf(again, reason.id);
      expect({ ...reason, reached: after.name }).toEqual({ ...reason, reached: reason.target });
      expect(after.place).toBeLessThan(placeOf(result, reason.id).place);
    }
  });

  it('names the least amount: a cent less, or a hundred-thousandth, would not do', () => {
    let least = 0;
    for (const reason of reasons) {
      const need = Number(reason.params['need']);
      if (Number.isNaN(need) || need <= 0.01) continue;
      least++;
      const less = inCents(need - Math.max(0.01, need * 1e-5));
      const changed = ordersAfter(
        orders,
        { ...reason, params: { ...reason.params, need: less } },
        result.referenceDate,
      );
      const after = placeOf(classifyOrders(changed, options, false), reason.id);
      expect({ ...reason, place: after.place }).toEqual({
        ...reason,
        place: placeOf(result, reason.id).place,
      });
    }
    expect(least).toBeGreaterThan(2);
  });

  it('names a change for all who are not at the top', () => {
    for (const { id, target } of reasons) expect(target === undefined).toBe(placeOf(result, id).place === 0);
  });
});

describeWithData('why: predicted lifetime value of the CDNOW sample', () => {
  const history = cdnowHistory();
  const end = 35_703;
  const options = {
    horizonMonths: 12,
    discountRate: 0.1,
    gates: { repeatBuyers: 100, correlation: 0.3 },
  };
  const { prediction } = predict(fitUntil(bgNbd, history, end, options));
  if (!prediction) throw new Error('no prediction');
  const { orderFit, spendFit, value } = prediction;
  const n = value.length;
  const summary = summarizePurchases(history, end, 1);
  const orders = new Float64Array(n);
  summary.customer.forEach((at, i) => (orders[at] = summary.repeats[i] + 1));
  const amount = orders.map((count, i) => {
    let sum = 0;
    for (let k = history.start[i]; k < history.start[i + 1]; k++)
      if (history.date[k] <= end) sum += history.amount[k];
    return count > 0 ? sum : 0;
  });
  const dataset = { ...datasetOfOrders([]), orders, amount };
  const larger = (own: number): number => value.reduce((count, other) => count + Number(other > own), 0);
  const tierOf = (own: number): number => (larger(own) / n < 0.2 ? 0 : larger(own) / n < 0.5 ? 1 : 2);
  const codes = Uint16Array.from(value, tierOf);
  const categories = ['high', 'mid', 'low'].map((key) => ({ key, name: { key }, rank: 0 }));
  const column = lifetimeValueWhy(
    'lifetimeValue',
    value,
    { codes, categories },
    raisePredicted(dataset, prediction, 1),
    { again: { withOrder: () => 'untried', leastMore: () => 'untried', leastOrder: () => 'untried' } },
  );

  /** The value of x, t_x, T and mean spend by the published formulas. */
  function valueOf(x: number, last: number, age: number, mean: number): number {
    const rate = 1.1 ** (1 / 12) - 1;
    const discounted = discountedOrders((t) => bgNbd.ordersIfAlive(orderFit.parameters, x, age, t), {
      periods: 12,
      length: unitDays.month,
      rate,
    });
    const alive = bgNbd.probabilityAlive(orderFit.parameters, x, last, age);
    return alive * discounted * expectedSpend(spendFit.parameters, mean > 0 ? x : 0, mean);
  }

  it('keeps its promise with the parameters as they stand', () => {
    const kinds = new Map<string, number>();
    summary.customer.forEach((at, i) => {
      if (at % 7 > 0) return;
      const { key, params = {} } = messageAt(column, at);
      const kind = key.split('.')[2];
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const { [i]: x } = summary.repeats;
      const { [i]: age } = summary.age;
      const { [i]: mean } = summary.spend;
      const after =
        kind === 'orderAsItStands'
          ? valueOf(x + 1, age, age, x > 0 && mean > 0 ? mean : amount[at] / orders[at])
          : kind === 'perOrderAsItStands'
            ? valueOf(x, summary.last[i], age, mean + Number(params['need']))
            : undefined;
      if (after === undefined) return;
      expect({ key: categories[tierOf(after)].key }).toEqual(params['target']);
      expect(tierOf(after)).toBeLessThan(codes[at]);
    });
    expect(kinds.get('orderAsItStands')).toBeGreaterThan(20);
    expect(kinds.get('best')).toBeGreaterThan(20);
  });
});
