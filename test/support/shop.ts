import { classify, type Classification } from '../../src/classify';
import { seededRandom } from '../../src/classify/statistics/seeded-random';
import { datasetOfCustomers, type TestCustomer, withRegions } from './dataset-builder';
import { inCents, placeOf, type Reason, reasonsIn } from './reasons';
import { type MethodInput, recipeOf } from './recipes';

/** A customer row with one more number. */
export interface ShopCustomer extends TestCustomer {
  visits: number;
}

/** Customers as shops have them: most buy little and come back late, a few are giants. The same for the same seed. */
export function shopCustomers(count: number, seed: number): ShopCustomer[] {
  const random = seededRandom(seed);
  const exponential = (): number => -Math.log(1 - random());
  return Array.from({ length: count }, (_, i) => {
    const orders = 1 + Math.floor(4 * exponential());
    return {
      id: `c${String(i).padStart(5, '0')}`,
      lastOrder: 45_200 - Math.floor(90 * exponential()),
      orders,
      amount: inCents(orders * (20 + 50 * exponential())),
      visits: Math.floor(10 * exponential()),
    };
  });
}

/** Classifies customer rows, each of a region, with reasons; recency is counted from the day after the latest order, as by default. */
export function classifyRows(rows: readonly ShopCustomer[], method: MethodInput, why = true): Classification {
  const recipe = recipeOf(method);
  const visits = new Map(rows.map(({ id, visits: own }) => [id, own]));
  const dataset = datasetOfCustomers(rows);
  const metrics = [
    { header: 'Visits', values: Float64Array.from(dataset.ids, (id) => visits.get(id) ?? NaN) },
  ];
  return classify(
    withRegions({ ...dataset, metrics }),
    { ...recipe, outputs: { ...recipe.outputs, why } },
    { today: 46_000 },
  );
}

/** Applies every change named to its customer, classifies everyone anew, and expects the tier that was named, a better one. */
export function expectChangesTrue(
  rows: readonly ShopCustomer[],
  method: MethodInput,
  result: Classification,
): void {
  for (const reason of reasonsIn(result)) {
    if (reason.target === undefined) continue;
    const again = classifyRows(rowsAfter(rows, reason, result.referenceDate), method, false);
    const after = placeOf(again, reason.id);
    expect({ ...reason, reached: after.name }).toEqual({ ...reason, reached: reason.target });
    expect(after.place).toBeLessThan(placeOf(result, reason.id).place);
  }
}

/** The rows after the change that a customer was told. */
export function rowsAfter(
  rows: readonly ShopCustomer[],
  reason: Reason,
  referenceDate: number,
): ShopCustomer[] {
  return rows.map((row) => (row.id === reason.id ? rowAfter(row, reason, referenceDate) : row));
}

function rowAfter(row: ShopCustomer, { kind, params }: Reason, referenceDate: number): ShopCustomer {
  const { orders, amount } = row;
  const count = Number(params['count']);
  const need = Number(params['need']);
  switch (kind.replace('Unknown', '')) {
    case 'frequency':
      return { ...row, orders: orders + count };
    case 'frequencyPerOrder':
      return { ...row, orders: orders + count, amount: (amount / orders) * (orders + count) };
    case 'monetary':
      return { ...row, amount: inCents(amount + need) };
    case 'up':
      return measureNamed(params) === 'columns.facts.orders'
        ? { ...row, orders: orders + need }
        : { ...row, amount: inCents(amount + need) };
    case 'monetaryPerOrder':
      return { ...row, amount: inCents((amount / orders + need) * orders) };
    case 'recency':
      return { ...row, lastOrder: referenceDate - count };
    case 'atLeast':
      return measureNamed(params) === 'columns.facts.averageOrder'
        ? { ...row, amount: inCents(need * orders) }
        : { ...row, visits: need };
    default:
      throw new Error(`unknown change ${kind}`);
  }
}

function measureNamed(params: Reason['params']): string {
  const { measure } = params;
  return typeof measure === 'object' && 'key' in measure ? measure.key : '';
}
