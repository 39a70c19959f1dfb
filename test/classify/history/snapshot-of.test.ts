import { classify, recipeSchema } from '../../../src/classify';
import { noTier, snapshotOf } from '../../../src/classify/history';
import { datasetOfOrders } from '../../support/dataset-builder';

const orders = [
  { id: 'b', day: 45_010, amount: 90 },
  { id: 'a', day: 45_000, amount: 10.25 },
  { id: 'a', day: 45_020, amount: 5 },
];
const recipe = recipeSchema.parse({
  version: 1,
  name: 'Mine',
  methods: [{ method: 'abc' }, { method: 'valueTiers' }, { method: 'lifetimeValue' }],
});
const run = (list = orders) => classify(datasetOfOrders(list), recipe, { today: 45_100 });
const name = { id: '1', day: 45_100, source: 'Orders' };

it('holds what the classification says of each customer, in the order of ids', () => {
  const { about, states } = snapshotOf(run(), recipe, name);
  expect(about).toMatchObject({
    asOf: 45_021,
    day: 45_100,
    recipe: 'Mine',
    customers: 2,
    orders: 3,
    amount: 105.25,
  });
  expect(about.tiers.map(({ key }) => key)).toEqual(expect.arrayContaining(['abc.class', 'valueTiers.tier']));
  expect(about.tiers[0].categories.map(({ key, customers, amount }) => [key, customers, amount])).toEqual([
    ['A', 1, 90],
    ['B', 1, 15.25],
    ['C', 0, 0],
  ]);
  expect(states.ids).toEqual(['a', 'b']);
  expect([...states.orders]).toEqual([2, 1]);
  expect([...states.amount]).toEqual([15.25, 90]);
  expect([...states.lastOrder]).toEqual([45_020, 45_010]);
  expect([...states.tiers[0]]).toEqual([1, 0]);
});

it('goes on from the ids of the snapshot before; who is not there any more has no tier', () => {
  const base = snapshotOf(run(), recipe, name);
  const later = run([...orders.slice(1), { id: '0', day: 45_050, amount: 1 }]);
  const { about, states } = snapshotOf(later, recipe, { ...name, id: '2' }, base);
  expect(about.base).toBe('1');
  expect(states.ids).toEqual(['a', 'b', '0']);
  expect([...states.present]).toEqual([1, 0, 1]);
  expect(states.tiers[0][1]).toBe(noTier);
  expect(states.lastOrder[1]).toBeNaN();
});

it('tells equal options from others, whatever the method is called', () => {
  const optionsOf = (method: object) => {
    const other = recipeSchema.parse({ version: 1, methods: [method] });
    return snapshotOf(classify(datasetOfOrders(orders), other, { today: 1 }), other, name).about.tiers[0]
      .options;
  };
  expect(optionsOf({ method: 'abc' })).toBe(optionsOf({ method: 'abc', id: 'mine' }));
  expect(optionsOf({ method: 'abc' })).not.toBe(optionsOf({ method: 'abc', thresholds: [0.7, 0.9] }));
});
