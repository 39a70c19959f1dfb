import { classify, type Classification, type Dataset } from '../../../../src/classify';
import { withMore } from '../../../../src/classify/methods/lifetime-value/changed-orders';
import { seededRandom } from '../../../../src/classify/statistics/seeded-random';
import { datasetOfOrders, type TestOrder } from '../../../support/dataset-builder';
import { inCents, placeOf, reasonsIn } from '../../../support/reasons';
import { recipeOf } from '../../../support/recipes';

/** Customers who order by chance and never leave: the first two thirds of the time do not tell how they would. */
function loyal(customers: number, seed: number): TestOrder[] {
  const random = seededRandom(seed);
  const orders: TestOrder[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const gap = 60 + 60 * random();
    for (let day = 100 * random(); day < 500; day += 1 - Math.log(1 - random()) * gap)
      orders.push({ id: `c${customer}`, day: 44_000 + Math.floor(day), amount: inCents(10 + 30 * random()) });
  }
  return orders;
}

function run(dataset: Dataset, why: boolean): Classification {
  const recipe = recipeOf({ method: 'lifetimeValue' });
  return classify(dataset, { ...recipe, outputs: { ...recipe.outputs, why } }, { today: 45_000 });
}

describe('why: lifetime value to date, where the prediction cannot be checked', () => {
  const plain = datasetOfOrders(loyal(700, 6));
  const dataset = { ...plain, amount: plain.amount.map(inCents) };
  const result = run(dataset, true);
  const reasons = reasonsIn(result);

  it('is told of everybody, because what is spent does not decide on whether there is a check', () => {
    const notes = JSON.stringify(result.methods[0].rules);
    expect(notes).toContain('figures.holdOutNotConverged');
    expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['best', 'spend']));
  });

  it('leads to the tier that is named, and a cent less does not', () => {
    const told = reasons.filter(({ kind, id }) => kind === 'spend' && Number(id.slice(1)) % 60 === 0);
    expect(told.length).toBeGreaterThan(5);
    for (const { id, params, target } of told) {
      const customer = dataset.ids.indexOf(id);
      const tierWith = (need: number): { place: number; name: unknown } =>
        placeOf(run(withMore(dataset, customer, need, 'last'), false), id);
      const need = Number(params['need']);
      expect(tierWith(need).name).toEqual(target);
      expect(tierWith(inCents(need - 0.01)).place).toBe(placeOf(result, id).place);
    }
  });
});
