import { classify, type Classification, type Dataset } from '../../../../src/classify';
import { usualOrder } from '../../../../src/classify/methods/lifecycle/order-now';
import { withMore, withOrder } from '../../../../src/classify/methods/lifetime-value/changed-orders';
import { datasetOfOrders } from '../../../support/dataset-builder';
import { inCents, placeOf, reasonsIn } from '../../../support/reasons';
import { recipeOf } from '../../../support/recipes';
import { steadyBuyers } from '../../../support/steady-buyers';

const options = { gates: { repeatBuyers: 20, correlation: 1 } };

describe.each<[string, object]>([
  ['today, long after the latest order', { policy: 'today' }],
  // serial day 45 480: some come later and have no order yet
  ['a day in the midst of the orders', { policy: 'date', date: '2024-07-07' }],
])('why: predicted lifetime value, counted from %s', (_name, referenceDate) => {
  const plain = datasetOfOrders(
    steadyBuyers(110).map(({ customer, day, amount, order }, k) => ({
      id: customer,
      day: k % 11 === 0 ? day + 300 : day,
      amount,
      order,
    })),
  );
  const dataset = { ...plain, amount: plain.amount.map(inCents) };
  const classifyAt = (changed: Dataset, why: boolean): Classification => {
    const recipe = recipeOf({ method: 'lifetimeValue', ...options });
    return classify(
      changed,
      {
        ...recipe,
        referenceDate: { ...recipe.referenceDate, ...referenceDate },
        outputs: { ...recipe.outputs, why },
      },
      { today: 46_100 },
    );
  };

  it('tells changes that lead to the tier that is named, from that day', () => {
    const result = classifyAt(dataset, true);
    expect(result.methods[0].convention.key).toBe('methods.lifetimeValue.convention.predictive');
    const told = reasonsIn(result).filter(({ target }) => target !== undefined);
    expect(told.length).toBeGreaterThan(60);
    for (const { id, kind, params, target } of told.filter((_, i) => i % 4 === 0)) {
      const customer = dataset.ids.indexOf(id);
      const amount = kind === 'order' ? usualOrder(dataset, customer) : Number(params['need']);
      const changed =
        kind === 'perOrder'
          ? withMore(dataset, customer, amount, 'each')
          : withOrder(dataset, customer, { day: result.referenceDate, amount });
      const after = placeOf(classifyAt(changed, false), id);
      expect({ id, kind, reached: after.name }).toEqual({ id, kind, reached: target });
      expect(after.place).toBeLessThan(placeOf(result, id).place);
    }
  });
});
