import { classify, type Classification, messageAt, UserError, type Dataset } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';
import { categoryById } from '../../support/category-by-id';
import { datasetOfCustomers, datasetOfOrders, type TestOrder } from '../../support/dataset-builder';
import { anyDataMethods, recipeOf } from '../../support/recipes';

const customers = Array.from({ length: 60 }, (_, i) => ({
  id: `c${String(i).padStart(2, '0')}`,
  lastOrder: 45_000 - ((i * 17) % 90),
  orders: 1 + ((i * 7) % 5),
  amount: (1 + ((i * 31) % 19)) * (i % 2 ? 1000 : 1),
}));
const half = (keep: number) => customers.filter((_, i) => i % 2 === keep);
const dataset: Dataset = datasetOfCustomers(customers, {
  attributes: [
    { header: 'Market', labels: ['CN', 'US'], codes: Int32Array.from(customers, (_, i) => i % 2) },
  ],
});

describe('within groups', () => {
  it.each(anyDataMethods)('%s is what it is for each group alone', (_name, method) => {
    const run = (data: Dataset, options: typeof method) =>
      classify(data, { ...recipeOf(options), referenceDate: { policy: 'today' } }, { today: 45_001 });
    const together = run(dataset, { ...method, within: 'Market' });
    const key = together.methods[0].column;
    const found = categoryById(together, key);
    for (const keep of [0, 1]) {
      const alone = categoryById(run(datasetOfCustomers(half(keep)), method), key);
      for (const id of Object.keys(alone)) expect(found[id]).toBe(alone[id]);
    }
    expect(together.methods[0].counts.reduce((sum, count) => sum + count.customers, 0)).toBe(60);
  });

  const english = translatorFor('en');
  const withReasons = (data: Dataset, method: Parameters<typeof recipeOf>[0]): Classification => {
    const recipe = recipeOf(method);
    return classify(data, { ...recipe, outputs: { ...recipe.outputs, why: true } }, { today: 45_001 });
  };
  const categoriesOf = ({ columns, methods }: Classification) => {
    const column = columns.find(({ key }) => key === methods[0].column);
    if (column?.kind !== 'category') throw new Error('no categories');
    return column;
  };

  it('names bands by their place, because their bounds differ, and tells the bounds of every group', () => {
    const method = { method: 'attributeGroups', by: { type: 'bands', measure: 'amount' }, within: 'Market' };
    const result = withReasons(dataset, method);
    expect(categoriesOf(result).categories.map(({ name }) => english(name))).toEqual([
      'Band 1 (highest)',
      'Band 2',
      'Band 3',
      'Band 4',
    ]);
    const rules = result.methods[0].rules.map(({ label, value }) => `${english(label)}: ${english(value)}`);
    expect(rules.filter((rule) => /^(CN|US): Band 1 \(highest\): .* or more$/.test(rule))).toHaveLength(2);
  });

  it('keeps the place of bands where groups have fewer of them', () => {
    const few = datasetOfCustomers(
      customers.map((customer, i) => (i % 2 ? customer : { ...customer, amount: 5 + (i % 4) })),
      { attributes: dataset.attributes },
    );
    const by = { type: 'bands', measure: 'amount' };
    const { categories, codes } = categoriesOf(
      withReasons(few, { method: 'attributeGroups', by, within: 'Market' }),
    );
    expect(categories.map(({ rank }) => rank)).toEqual(
      [1, 2 / 3, 1 / 3, 0].map((rank) => expect.closeTo(rank)),
    );
    expect(new Set(codes)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('numbers clusters and describes those of every group in the rules', () => {
    const result = withReasons(dataset, { method: 'clusters', k: 3, within: 'Market' });
    expect(categoriesOf(result).categories.map(({ name }) => english(name))).toEqual([
      'Group 1',
      'Group 2',
      'Group 3',
    ]);
    const said = result.columns.find(({ kind }) => kind === 'message');
    if (said?.kind !== 'message') throw new Error('no reasons');
    expect(english(messageAt(said, 0))).not.toMatch(/high spend|low spend/);
  });

  it('states what each group was given where lifetime values differ in kind, in columns of their own', () => {
    // Customers who buy at rates of their own and stop one day, as BG/NBD takes them to.
    const random = seededRandom(5);
    const orders: TestOrder[] = [];
    for (let customer = 0; customer < 400; customer++) {
      const gap = 20 + 100 * random();
      const leaves = 0.3 * random();
      for (let at = Math.floor(200 * random()); at < 700;) {
        const amount = Math.round(1000 * (1 + random() + 3 * random() ** 8)) / 100;
        orders.push({ id: `c${customer}`, day: 44_000 + Math.floor(at), amount });
        if (random() < leaves) break;
        at += 1 - Math.log(1 - random()) * gap;
      }
    }
    const plain = datasetOfOrders(orders);
    const codes = Int32Array.from(plain.ids, (id) => (id === 'c7' || id === 'c8' ? 1 : 0));
    const data = { ...plain, attributes: [{ header: 'Market', labels: ['Big', 'Small'], codes }] };
    const result = withReasons(data, { method: 'lifetimeValue', within: 'Market' });
    const values = result.columns.filter(({ key }) => key.startsWith('lifetimeValue.value'));
    expect(values.map(({ header }) => english(header))).toEqual([
      'Lifetime value (next 12 months, predicted)',
      'Lifetime value (margin to date)',
    ]);
    const statement = english(result.methods[0].convention);
    expect(statement).toMatch(/^Big: Expected margin of the next 12 months.* Small: Margin earned to date\./);
  });

  it('says how many values are put together', () => {
    const many = Array.from({ length: 130 }, (_, i) => `Town ${i}`);
    const towns = Int32Array.from({ length: 390 }, (_, i) => i % 130);
    const data = datasetOfCustomers(
      Array.from(towns, (_, i) => ({ id: `c${i}`, lastOrder: 45_000, orders: 1, amount: 1 + i })),
      { attributes: [{ header: 'Town', labels: many, codes: towns }] },
    );
    const { methods } = withReasons(data, { method: 'abc', within: 'Town' });
    expect(methods[0].notes.map(english)).toContain(
      '30 values of “Town” with the fewest customers are classified together as Other: 100 values have a group each.',
    );
  });

  it('asks for an attribute the data have', () => {
    expect(() => classify(dataset, recipeOf({ method: 'abc', within: 'Planet' }), { today: 0 })).toThrow(
      UserError,
    );
  });
});
