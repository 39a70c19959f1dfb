import fc from 'fast-check';
import {
  classify,
  type Classification,
  type OutputColumn,
  type Progress,
  UserError,
} from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { anyOrders } from '../support/customers';
import { datasetOfCustomers, datasetOfOrders, type TestOrder, withRegions } from '../support/dataset-builder';
import { shopCustomers } from '../support/shop';
import { recipeOf, type MethodInput } from '../support/recipes';

const today = 45_200;
const run = (orders: readonly TestOrder[], ...methods: MethodInput[]): Classification =>
  classify(datasetOfOrders(orders), recipeOf(...methods), { today });

function categoryColumn({ columns, methods }: Classification): Extract<OutputColumn, { kind: 'category' }> {
  const column = columns.find(({ key }) => key === methods[methods.length - 1].column);
  if (column?.kind !== 'category') throw new Error('no category column');
  return column;
}

/** The category key of each customer by id. */
function categories(result: Classification): Map<string, string> {
  const { codes, categories: list } = categoryColumn(result);
  return new Map(result.ids.map((id, i) => [id, list[codes[i]].key]));
}

describe('classify', () => {
  const orders = [
    { id: 'b', day: 45_000, amount: 10 },
    { id: 'a', day: 45_000, amount: 10 },
    { id: 'c', day: 45_010, amount: 99 },
    { id: 'c', day: 45_010.5, amount: 1 },
  ];

  it('orders customers by amount, then id, and gives the facts first', () => {
    const result = run(orders, { method: 'abc' });
    expect(result.ids).toEqual(['c', 'a', 'b']);
    expect(result.totals).toEqual({ customers: 3, orders: 4, amount: 120 });
    expect(result.columns.map(({ key }) => key)).toEqual([
      'facts.lastOrder',
      'facts.recency',
      'facts.orders',
      'facts.amount',
      'abc.class',
    ]);
    expect(result.referenceDate).toBe(45_011);
  });

  it('counts recency from the chosen date', () => {
    const dataset = datasetOfOrders(orders);
    const dated = {
      ...recipeOf({ method: 'abc' }),
      referenceDate: { policy: 'date', date: '2024-01-01' },
    } as const;
    expect(classify(dataset, dated, { today }).referenceDate).toBe(45_292);
    const now = { ...dated, referenceDate: { policy: 'today' } } as const;
    expect(classify(dataset, now, { today: today + 0.5 }).referenceDate).toBe(today);
    expect(run([], { method: 'abc' }).referenceDate).toBe(today);
  });

  it('leaves scores out where they are not wanted', () => {
    const recipe = recipeOf({ method: 'rfm' });
    const keys = (scores: boolean) =>
      classify(
        datasetOfOrders(orders),
        { ...recipe, outputs: { ...recipe.outputs, scores } },
        { today },
      ).columns.map(({ key }) => key);
    expect(keys(true)).toEqual(expect.arrayContaining(['rfm.recency', 'rfm.code', 'rfm.segment']));
    expect(keys(false).filter((key) => key.startsWith('rfm'))).toEqual(['rfm.segment']);
  });

  it('runs one method twice under two ids, and refuses one id twice', () => {
    const result = run(orders, { method: 'abc' }, { method: 'abc', id: 'byOrders', measure: 'orders' });
    expect(result.methods.map(({ method, column }) => [method, column])).toEqual([
      ['abc', 'abc.class'],
      ['byOrders', 'byOrders.class'],
    ]);
    const headers = result.columns.slice(-2).map(({ header }) => translatorFor('en')(header));
    expect(headers).toEqual(['ABC class', 'ABC class by Orders']);
    expect(() => recipeOf({ method: 'abc' }, { method: 'abc' })).toThrow();
    const [abc] = recipeOf({ method: 'abc' }).methods;
    const twice = { ...recipeOf({ method: 'abc' }), methods: [abc, abc] };
    expect(() => classify(datasetOfOrders(orders), twice, { today })).toThrow(UserError);
  });

  it('reports progress to the end', () => {
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }): number => seen.push(done);
    classify(datasetOfOrders(orders), recipeOf({ method: 'abc' }, { method: 'rfm' }), { today, onProgress });
    expect(seen).toEqual([0, 1, 2]);
  });

  it.each([undefined, 'Region'])('reports how far reasons are that take long, within %s', (within) => {
    const seen: Progress[] = [];
    const recipe = recipeOf({ method: 'abc' }, { method: 'clusters', k: 2, ...(within && { within }) });
    classify(
      withRegions(datasetOfCustomers(shopCustomers(60, 1))),
      { ...recipe, outputs: { ...recipe.outputs, why: true } },
      { today, onProgress: (progress) => seen.push(progress) },
    );
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect([done[0], done.at(-1)]).toEqual([0, 2]);
    const reasons = seen.filter(({ stage }) => stage === 'reasons');
    expect(reasons.length).toBeGreaterThan(20);
    expect(reasons.every((progress) => progress.done >= 1 && progress.done < 2)).toBe(true);
  });
});

describe('promises', () => {
  it.each(['amount', 'day', 'orders'] as const)('more %s never lowers an RFM score by quantiles', (what) => {
    fc.assert(
      fc.property(
        anyOrders.filter((list) => list.length > 0),
        fc.nat(),
        (orders, pick) => {
          const dataset = datasetOfOrders(orders);
          const recipe = recipeOf({ method: 'rfm' });
          const key = { amount: 'rfm.monetary', day: 'rfm.recency', orders: 'rfm.frequency' }[what];
          const scoreOf = (data: typeof dataset, id: string): number => {
            const result = classify(data, { ...recipe, referenceDate: { policy: 'today' } }, { today });
            const column = result.columns.find((candidate) => candidate.key === key);
            return column?.kind === 'number' ? column.values[result.ids.indexOf(id)] : NaN;
          };
          const at = pick % dataset.ids.length;
          const name = ({ amount: 'amount', day: 'lastOrder', orders: 'orders' } as const)[what];
          const better = {
            ...dataset,
            [name]: dataset[name].map((value, i) => (i === at ? value + 3 : value)),
          };
          expect(scoreOf(better, dataset.ids[at])).toBeGreaterThanOrEqual(scoreOf(dataset, dataset.ids[at]));
        },
      ),
    );
  });

  it.each<[string, MethodInput]>([
    ['RFM', { method: 'rfm' }],
    ['ABC', { method: 'abc' }],
    ['tiers', { method: 'valueTiers' }],
    ['tiers by value', { method: 'valueTiers', cut: { by: 'shareOfValue' } }],
    ['RFM by ranks', { method: 'rfm', scoring: { type: 'rank' } }],
    ['nested RFM', { method: 'rfm', scoring: { type: 'nested' } }],
    ['the 8 segments', { method: 'rfm', segments: 'eight' }],
    ['the composite score', { method: 'compositeScore' }],
    ['lifecycle', { method: 'lifecycle' }],
    ['loyalty', { method: 'loyalty' }],
  ])('scaling all amounts changes no tier of %s', (_name, method) => {
    fc.assert(
      fc.property(anyOrders, fc.constantFrom(0.5, 2, 1024), (orders, factor) => {
        const whole = orders.map((order) => ({ ...order, amount: Math.round(order.amount) }));
        const scaled = whole.map((order) => ({ ...order, amount: order.amount * factor }));
        expect(categories(run(scaled, method))).toEqual(categories(run(whole, method)));
      }),
    );
  });

  it.each<[string, MethodInput]>([
    ['ABC', { method: 'abc' }],
    ['tiers', { method: 'valueTiers' }],
    ['tiers by value', { method: 'valueTiers', cut: { by: 'shareOfValue' } }],
    ['tiers by breaks', { method: 'valueTiers', cut: { by: 'naturalBreaks' } }],
    ['tiers by values', { method: 'valueTiers', cut: { by: 'thresholds', thresholds: [100, 50] } }],
  ])('a larger amount never has a lower tier of %s', (_name, method) => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const { codes } = categoryColumn(run(orders, method));
        expect([...codes]).toEqual([...codes].sort((a, b) => a - b));
      }),
    );
  });

  it.each(['amount', 'lastOrder', 'orders'] as const)(
    'more %s never lowers a grade of the composite score',
    (name) => {
      fc.assert(
        fc.property(
          anyOrders.filter((list) => list.length > 0),
          fc.nat(),
          fc.constantFrom('percentile', 'minMax', 'z'),
          (orders, pick, scale) => {
            const dataset = datasetOfOrders(orders);
            const at = pick % dataset.ids.length;
            const better = {
              ...dataset,
              [name]: dataset[name].map((value, i) => (i === at ? value + 3 : value)),
            };
            const recipe = recipeOf({ method: 'compositeScore', scale });
            const place = (data: typeof dataset): number => {
              const result = classify(data, { ...recipe, referenceDate: { policy: 'today' } }, { today });
              return categoryColumn(result).codes[result.ids.indexOf(dataset.ids[at])];
            };
            expect(place(better)).toBeLessThanOrEqual(place(dataset));
          },
        ),
      );
    },
  );

  it('one more order never lowers a level of loyalty', () => {
    fc.assert(
      fc.property(
        anyOrders.filter((list) => list.length > 0),
        fc.nat(),
        (orders, pick) => {
          const { id } = orders[pick % orders.length];
          const before = categories(run(orders, { method: 'loyalty', loyalDays: 30 }));
          const more = [...orders, { id, day: 45_130, amount: 20 }];
          const after = categories(run(more, { method: 'loyalty', loyalDays: 30 }));
          const order = ['loyal', 'repeat', 'oneTime', 'none'];
          expect(order.indexOf(after.get(id) ?? '')).toBeLessThanOrEqual(order.indexOf(before.get(id) ?? ''));
        },
      ),
    );
  });
});
