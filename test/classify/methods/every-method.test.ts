import fc from 'fast-check';
import { classify, type Classification, messageAt, type OutputColumn } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { anyOrders, withTwins } from '../../support/customers';
import { datasetOfOrders, type TestOrder, withRegions } from '../../support/dataset-builder';
import { anyDataMethods, chainedMethods, type MethodInput, recipeOf } from '../../support/recipes';

const today = 45_200;

const run = (orders: readonly TestOrder[], methods: readonly MethodInput[]): Classification => {
  const recipe = recipeOf(...methods);
  const withReasons = { ...recipe, outputs: { ...recipe.outputs, why: true } };
  return classify(withRegions(datasetOfOrders(orders)), withReasons, { today });
};

/** The last method, and the column it is about. */
function lastOf({ columns, methods }: Classification) {
  const method = methods[methods.length - 1];
  const column = columns.find(({ key }) => key === method.column);
  if (column?.kind !== 'category') throw new Error('no category column');
  return { method, column };
}

/** The category key of each customer by id. */
function categories(result: Classification): Map<string, string> {
  const { codes, categories: list } = lastOf(result).column;
  return new Map(result.ids.map((id, i) => [id, list[codes[i]].key]));
}

/** Whole amounts, whose sums are exact in any order. */
const whole = (orders: readonly TestOrder[]): TestOrder[] =>
  orders.map((order) => ({ ...order, amount: Math.round(order.amount) }));

const shuffled = (orders: readonly TestOrder[]): TestOrder[] =>
  [...orders].sort((a, b) => a.amount * 7919 - b.amount * 7919 + ((a.day * 31) % 7) - ((b.day * 31) % 7));

const messagesOf = ({ columns, methods, notes, ids }: Classification) => [
  ...notes,
  ...methods.flatMap(({ convention, rules, counts, notes: own }) => [
    convention,
    ...rules.flatMap(({ label, value }) => [label, value]),
    ...counts.map(({ name }) => name),
    ...own,
  ]),
  ...columns.flatMap((column: OutputColumn) => [
    column.header,
    ...(column.kind === 'message' ? ids.map((_, i) => messageAt(column, i)) : []),
  ]),
];

/** A text that is a key, or that lacks a value. */
const unsaid = /^[a-z]\w*(\.[\w-]+)+$|\{\{|undefined|NaN/;

const many = (orderOf: (i: number) => TestOrder): TestOrder[] =>
  Array.from({ length: 30 }, (_, i) => orderOf(i));
const day = 45_000;

const degenerate: [string, TestOrder[]][] = [
  ['no customer', []],
  ['one customer', [{ id: 'a', day, amount: 10 }]],
  [
    'two customers',
    [
      { id: 'a', day, amount: 10 },
      { id: 'b', day: day + 10, amount: 30 },
    ],
  ],
  ['all equal', many((i) => ({ id: `c${i}`, day, amount: 10 }))],
  ['one-time buyers', many((i) => ({ id: `c${i}`, day: day + i, amount: 10 + i }))],
  ['all returns', many((i) => ({ id: `c${i % 9}`, day: day + i, amount: -10 - i }))],
  ['one giant', many((i) => ({ id: `c${i}`, day: day + i, amount: i ? 1 : 1e15 }))],
  ['all on one day', many((i) => ({ id: `c${i}`, day, amount: 10 + i }))],
  ['two distinct values', many((i) => ({ id: `c${i}`, day: day + 9 * (i % 2), amount: 10 + (i % 2) }))],
  ['a negative total', many((i) => ({ id: `c${i}`, day: day + i, amount: i ? -10 - i : 5 }))],
  ['nothing but zeros', many((i) => ({ id: `c${i}`, day, amount: 0 }))],
];

const all: [string, MethodInput[]][] = [
  ...anyDataMethods.map(([name, method]): [string, MethodInput[]] => [name, [method]]),
  ...chainedMethods,
];

describe.each(all)('%s', (_name, methods) => {
  it('puts every customer into exactly one category and keeps the totals', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const result = run(orders, methods);
        const { method, column } = lastOf(result);
        expect(column.codes).toHaveLength(result.ids.length);
        column.codes.forEach((code) => expect(code).toBeLessThan(column.categories.length));
        expect(method.counts.map(({ key }) => key)).toEqual(column.categories.map(({ key }) => key));
        const sum = (of: 'customers' | 'orders' | 'amount') =>
          method.counts.reduce((total, count) => total + count[of], 0);
        expect(sum('customers')).toBe(result.totals.customers);
        expect(sum('orders')).toBe(result.totals.orders);
        expect(sum('amount')).toBeCloseTo(result.totals.amount, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same to the last bit in any order of rows', () => {
    fc.assert(
      fc.property(anyOrders.map(whole), (orders) => {
        expect(run(shuffled(orders), methods)).toEqual(run([...orders].reverse(), methods));
      }),
      { numRuns: 20 },
    );
  });

  it('treats equal customers alike', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const found = categories(run(withTwins(orders), methods));
        for (const { id } of orders) expect(found.get(`twin ${id}`)).toBe(found.get(id));
      }),
      { numRuns: 30 },
    );
  });

  it('speaks both languages', () => {
    const orders = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
      id: `c${n % 5}`,
      day: day + n * n,
      amount: n * 30 - 40,
    }));
    const messages = messagesOf(run(orders, methods));
    for (const locale of ['en', 'zh-CN']) {
      expect(messages.map(translatorFor(locale)).filter((text) => unsaid.test(text))).toEqual([]);
    }
  });

  it.each(degenerate)('does not throw on %s and says what it means', (_case, orders) => {
    const result = run(orders, methods);
    const { method } = lastOf(result);
    const notes = [...result.notes, ...method.notes].map(translatorFor('en'));
    expect(notes.length).toBeGreaterThan(0);
    expect(
      messagesOf(result)
        .map(translatorFor('zh-CN'))
        .filter((text) => unsaid.test(text)),
    ).toEqual([]);
    expect(method.counts.reduce((sum, { customers }) => sum + customers, 0)).toBe(result.ids.length);
  });
});
