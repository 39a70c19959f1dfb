import { buildDataset, classify, recipeSchema } from '../../../../src/classify';
import { seededRandom } from '../../../../src/classify/statistics/seeded-random';
import { rawTable } from '../../dataset/raw-table-of';

type Row = [customer: string, day: number, amount: number];

/** Customers who order at rates of their own and leave by chance, over two years. */
function purchases(): Row[] {
  const random = seededRandom(11);
  const exponential = (): number => -Math.log(1 - random());
  return Array.from({ length: 600 }, (_, i) => {
    const rate = exponential() / 60;
    const leaves = random() * 0.3;
    const usual = 20 + 80 * random();
    const rows: Row[] = [];
    let day = Math.floor(random() * 200);
    do {
      rows.push([`c${i}`, Math.floor(day), Math.round(usual * (0.5 + random()) * 100) / 100]);
      day += 1 + exponential() / rate;
    } while (day < 730 && random() > leaves);
    return rows;
  }).flat();
}

const meanValue = (rows: readonly Row[]) => {
  const recipe = recipeSchema.parse({
    version: 1,
    methods: [{ method: 'lifetimeValue', model: 'mbgNbd' }, { method: 'lifecycle' }],
  });
  const dataset = buildDataset(
    rawTable([
      ['customer', rows.map(([customer]) => customer)],
      ['orderDate', rows.map(([, day]) => 45_000 + day)],
      ['amount', rows.map(([, , amount]) => amount)],
    ]),
    recipe,
  );
  const result = classify(dataset, recipe, { today: 45_731 });
  const values = result.columns.find(({ key }) => key === 'lifetimeValue.value');
  const alive = result.columns.some(({ key }) => key === 'lifetimeValue.alive');
  if (values?.kind !== 'number' || !alive) throw new Error('no prediction');
  return values.values.reduce((sum, value) => sum + value, 0) / values.values.length;
};

describe('predicted lifetime value', () => {
  const rows = purchases();
  const whole = meanValue(rows);

  it('falls with returns in part', () => {
    const returns = rows.map(([customer, day, amount]): Row => [
      customer,
      day + 1,
      -Math.round(amount * 60) / 100,
    ]);
    expect(meanValue([...rows, ...returns]) / whole).toBeCloseTo(0.4, 1);
  });

  it('falls with orders that are returned as a whole', () => {
    const first = new Set<string>();
    const returns = rows.flatMap(([customer, day, amount], i): Row[] => {
      if (!first.has(customer)) {
        first.add(customer);
        return [];
      }
      return i % 4 === 0 ? [] : [[customer, day + 2, -amount]];
    });
    expect(meanValue([...rows, ...returns]) / whole).toBeLessThan(0.45);
  });
});
