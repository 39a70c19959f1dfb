import { classify, type Classification, type Dataset } from '../../src/classify';
import { usualOrder } from '../../src/classify/methods/lifecycle/order-now';
import { withMore, withOrder } from '../../src/classify/methods/lifetime-value/changed-orders';
import { seededRandom } from '../../src/classify/statistics/seeded-random';
import { datasetOfOrders, type TestOrder } from './dataset-builder';
import { inCents, placeOf, type Reason, reasonsIn } from './reasons';
import { recipeOf } from './recipes';

/** Customers who order at rates of their own and leave by chance, over two years: a third never comes back. */
export function purchases(customers: number, seed: number): TestOrder[] {
  const random = seededRandom(seed);
  const exponential = (): number => -Math.log(1 - random());
  const orders: TestOrder[] = [];
  for (let i = 0; i < customers; i++) {
    const rate = (exponential() + 0.1) / 60;
    const leaves = random() * 0.3;
    const usual = 15 + 30 * exponential() + 30 * exponential();
    let day = Math.floor(random() * 200);
    do {
      const amount = inCents(usual * (0.5 + random()));
      orders.push({ id: `c${i}`, day: 45_000 + Math.floor(day), amount, order: String(orders.length) });
      day += 1 + exponential() / rate;
    } while (day < 730 && random() > leaves);
  }
  return orders;
}

/** Their sums in whole cents, as in a sheet. */
function datasetOf(orders: readonly TestOrder[]): Dataset {
  const dataset = datasetOfOrders(orders);
  return { ...dataset, amount: dataset.amount.map(inCents) };
}

function classifyOrders(dataset: Dataset, options: object, why: boolean): Classification {
  const recipe = recipeOf({ method: 'lifetimeValue', ...options });
  return classify(dataset, { ...recipe, outputs: { ...recipe.outputs, why } }, { today: 45_800 });
}

/** Everybody's orders after the change that a customer was told. */
function after(dataset: Dataset, { id, kind }: Reason, need: number, today: number): Dataset {
  const customer = dataset.ids.indexOf(id);
  if (kind === 'perOrder') return withMore(dataset, customer, need, 'each');
  const amount = kind === 'order' ? usualOrder(dataset, customer) : need;
  return withOrder(dataset, customer, { day: today, amount });
}

/**
 * Tests that everybody below the top is told a change of lifetime value, and that a sample of those told each kind of
 * change comes to the tier that is named when the change is made and everything is fitted anew, and not with less.
 */
export function testEveryChange(
  orders: readonly TestOrder[],
  options: object,
  kinds: readonly string[],
  sample: number,
): void {
  const dataset = datasetOf(orders);
  const result = classifyOrders(dataset, options, true);
  const reasons = reasonsIn(result);

  it('tells every customer a change, with everything fitted anew', () => {
    expect(result.methods[0].notes).toEqual([]);
    expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(kinds));
    for (const { id, target } of reasons) expect(target === undefined).toBe(placeOf(result, id).place === 0);
  });

  it.each(kinds.slice(1))('leads to the tier that is named, and a little less does not: %s', (kind) => {
    const told = reasons.filter((reason) => reason.kind === kind);
    const step = Math.ceil(told.length / sample);
    for (const reason of told.filter((_, i) => i % step === 0)) {
      const { place } = placeOf(result, reason.id);
      const placeWith = (need: number) =>
        placeOf(
          classifyOrders(after(dataset, reason, need, result.referenceDate), options, false),
          reason.id,
        );
      const need = Number(reason.params['need']);
      const then = placeWith(need);
      expect({ ...reason, reached: then.name }).toEqual({ ...reason, reached: reason.target });
      expect(then.place).toBeLessThan(place);
      // the least: to the cent, or to a hundred-thousandth where that is more
      if (kind !== 'order' && need > 0.01)
        expect(placeWith(inCents(need - Math.max(0.01, need * 1e-5))).place).toBeGreaterThanOrEqual(place);
    }
  });
}
