import { buildDataset, classify, type Dataset, messageAt } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { type OrderRow, tableOf } from '../../support/order-table';
import { type MethodInput, recipeOf } from '../../support/recipes';

const cities = 300_000;

/** As many customers as cities, an order or two each. */
const rows = Array.from({ length: cities + cities / 2 }, (_, i): OrderRow => {
  const c = i % cities;
  return {
    ...{ customer: `c${c}`, region: `City ${c}`, day: 45_000 + ((i * 37) % 700) },
    ...{ amount: ((i * 7919) % 100_003) / 100 + 0.01, profit: 1, order: `${i}`, visits: '' },
  };
});

let dataset: Dataset;

beforeAll(() => {
  dataset = buildDataset(tableOf(rows), recipeOf({ method: 'abc', within: 'Region' }));
});

const run = (methods: readonly MethodInput[]) => {
  const recipe = recipeOf(...methods);
  const start = process.cpuUsage();
  const result = classify(
    dataset,
    { ...recipe, outputs: { ...recipe.outputs, why: true } },
    { today: 46_000 },
  );
  // Of this process alone: whatever else the machine is busy with.
  const seconds = process.cpuUsage(start).user / 1e6;
  const texts = result.methods.map(({ notes, rules }) =>
    [...notes, ...rules.flatMap(({ label, value }) => [label, value])].map(translatorFor('en')),
  );
  return { result, texts, seconds };
};

const customersOf = (counts: readonly { customers: number }[]): number =>
  counts.reduce((sum, { customers }) => sum + customers, 0);

describe('300,000 distinct cities', () => {
  it('have the first hundred apart and the others together, and a note says so', () => {
    const { result, texts, seconds } = run([{ method: 'valueTiers', within: 'Region' }]);
    expect(customersOf(result.methods[0].counts)).toBe(cities);
    expect(texts[0].filter((text) => /299,?900/.test(text))).not.toEqual([]);
    expect(result.methods[0].rules.length).toBeLessThan(1500);
    expect(seconds).toBeLessThan(5);
  });

  it('stand beside a lifetime value to date, the rare ones as Other', () => {
    const { result, texts, seconds } = run([
      { method: 'lifetimeValue', approach: 'historic', margin: 0.3 },
      { method: 'attributeGroups', by: { type: 'categories', column: 'Region' } },
    ]);
    const [value, groups] = result.methods;
    expect(value.counts.map(({ customers }) => customers)).toEqual([
      expect.closeTo(cities * 0.2, -3),
      expect.closeTo(cities * 0.3, -3),
      expect.closeTo(cities * 0.5, -3),
    ]);
    expect(groups.counts.map(({ customers }) => customers)).toEqual([
      ...Array<number>(10).fill(1),
      cities - 10,
    ]);
    expect(texts[1].filter((text) => /299,?990/.test(text))).not.toEqual([]);
    const why = result.columns.find(({ key }) => key === 'attributeGroups.why');
    if (why?.kind !== 'message') throw new Error('no reasons');
    expect(translatorFor('en')(messageAt(why, cities - 1))).not.toMatch(/\{\{|undefined|NaN/);
    expect(seconds).toBeLessThan(5);
  });
});
