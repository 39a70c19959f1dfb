import fc from 'fast-check';
import { classify, type Classification, type Dataset, messageAt } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import { categoryById } from '../support/category-by-id';
import { datasetOfCustomers } from '../support/dataset-builder';
import { type MethodInput, recipeOf, rfmScorings } from '../support/recipes';

const today = 45_200;

const anyCustomers = fc
  .array(
    fc.record({
      lastOrder: fc.integer({ min: 45_000, max: today }),
      orders: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
      amount: fc.oneof(
        fc.constantFrom(10, 50),
        fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100),
      ),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) => list.map((customer, i) => ({ id: `c${String(i).padStart(2, '0')}`, ...customer })));

function run(dataset: Dataset, method: MethodInput): Classification {
  const recipe = recipeOf(method);
  return classify(
    dataset,
    { ...recipe, referenceDate: { policy: 'today' }, outputs: { ...recipe.outputs, why: true } },
    { today },
  );
}

/** What each customer is told: the kind of change, how much, and the promised category. */
function promises(result: Classification) {
  const column = result.columns.find(({ kind }) => kind === 'message');
  if (column?.kind !== 'message') throw new Error('no why');
  return result.ids.map((id, i) => {
    const { key, params } = messageAt(column, i);
    return { id, change: key.split('.')[2], need: Number(params?.['need']), target: params?.['target'] };
  });
}

const change = (
  dataset: Dataset,
  id: string,
  name: 'amount' | 'orders' | 'lastOrder',
  to: (value: number) => number,
) => ({
  ...dataset,
  [name]: dataset[name].map((value, i) => (dataset.ids[i] === id ? to(value) : value)),
});

/** The customer's category name after the change it was told. */
function afterwards(dataset: Dataset, method: MethodInput, kind: string, id: string, need: number): unknown {
  const changed =
    kind === 'frequency'
      ? change(dataset, id, 'orders', (orders) => orders + need)
      : kind === 'recency'
        ? change(dataset, id, 'lastOrder', () => today - need)
        : change(dataset, id, 'amount', (amount) => Math.round((amount + need) * 100) / 100);
  const result = run(changed, method);
  const column = result.columns.find(({ key }) => key === result.methods[0].column);
  if (column?.kind !== 'category') return undefined;
  return column.categories[column.codes[result.ids.indexOf(id)]].name;
}

const exact: [string, MethodInput][] = [
  ...rfmScorings
    .filter(({ type }) => type === 'quantile' || type === 'rfmPackage' || type === 'custom')
    .map((scoring): [string, MethodInput] => [
      Object.values(scoring).flat().join(' '),
      { method: 'rfm', scoring },
    ]),
  ['ten segments', { method: 'rfm', segments: 'ten' }],
  ['ABC', { method: 'abc' }],
  ['tiers', { method: 'valueTiers' }],
  ['tiers by value', { method: 'valueTiers', tiers: 'vip', cut: { by: 'shareOfValue' } }],
  ['tiers by values', { method: 'valueTiers', cut: { by: 'thresholds', thresholds: [500, 100] } }],
];

describe.each(exact)('why: %s', (_name, method) => {
  it('keeps its promise when the change is made', () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const dataset = datasetOfCustomers(customers);
        for (const { id, change: kind, need, target } of promises(run(dataset, method))) {
          if (target === undefined) continue;
          expect(afterwards(dataset, method, kind, id, need)).toEqual(target);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('names the smallest amount of the change', () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const dataset = datasetOfCustomers(customers);
        const before = categoryById(run(dataset, method), run(dataset, method).methods[0].column);
        for (const { id, change: kind, need, target } of promises(run(dataset, method)).slice(0, 5)) {
          const less = kind === 'recency' ? need + 1 : kind === 'frequency' ? need - 1 : need - 0.021;
          if (target === undefined || less <= 0) continue;
          expect(afterwards(dataset, method, kind, id, less)).not.toEqual(target);
          expect(before[id]).toBeDefined();
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('why', () => {
  const customers = Array.from({ length: 30 }, (_, i) => ({
    id: `c${String(i).padStart(2, '0')}`,
    lastOrder: today - 3 * i,
    orders: 1 + ((i * 7) % 9),
    amount: 100 + i * 13,
  }));

  it('is said in both languages', () => {
    const result = run(datasetOfCustomers(customers), { method: 'rfm' });
    const column = result.columns.find(({ kind }) => kind === 'message');
    if (column?.kind !== 'message') throw new Error('no why');
    const texts = (locale: string): string[] =>
      result.ids.map((_, i) => translatorFor(locale)(messageAt(column, i)));
    expect(texts('en').some((text) => /With [\d,]+ more orders: /.test(text))).toBe(true);
    expect(texts('zh-CN').some((text) => /再下 \d+ 单可升为/.test(text))).toBe(true);
    expect([...texts('en'), ...texts('zh-CN')].filter((text) => /why\.|\{\{|NaN|–/.test(text))).toEqual([]);
  });

  it.each(rfmScorings.map((scoring) => [Object.values(scoring).flat().join(' '), scoring]))(
    'is there for %s, within groups too',
    (_name, scoring) => {
      const dataset = datasetOfCustomers(customers, {
        attributes: [
          { header: 'Region', labels: ['N', 'S'], codes: Int32Array.from(customers, (_, i) => i % 2) },
        ],
      });
      expect(promises(run(dataset, { method: 'rfm', scoring, within: 'Region' }))).toHaveLength(30);
      expect(promises(run(dataset, { method: 'rfm', scoring }))).toHaveLength(30);
    },
  );

  it('names changes for the 8 segments by mean scores, as they stand', () => {
    const said = promises(run(datasetOfCustomers(customers), { method: 'rfm', segments: 'eight' }));
    expect(said.filter(({ change: kind }) => kind.endsWith('AsItStands')).length).toBeGreaterThan(10);
    const plain = promises(
      run(datasetOfCustomers(customers), {
        method: 'rfm',
        segments: { scheme: 'eight', threshold: 'median' },
      }),
    );
    expect(plain.every(({ target }) => target === undefined)).toBe(true);
  });

  it('is left out unless asked for', () => {
    const { columns } = classify(datasetOfCustomers(customers), recipeOf({ method: 'rfm' }), { today });
    expect(columns.filter(({ kind }) => kind === 'message')).toEqual([]);
  });
});
