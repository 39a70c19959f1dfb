import { classify } from '../../../src/classify';
import { categoryById, numberById } from '../../support/category-by-id';
import { datasetOfCustomers, datasetOfOrders, type TestOrder } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

/** Orders on these days, of these amounts (10 each if not given). */
const ordersOf = (id: string, days: number[], amounts: number[] = []): TestOrder[] =>
  days.map((day, k) => ({ id, day: 45_000 + day, amount: amounts[k] ?? 10 }));

const every10 = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

const orders = [
  ...ordersOf('mature', every10),
  ...ordersOf('growing', every10, [10, 10, 10, 10, 10, 10, 15, 15, 15, 15, 15]),
  ...ordersOf('new', [95]),
  ...ordersOf('recent start', [90, 100]),
  ...ordersOf('settled again', [0, 10, 20, 95, 100]),
  ...ordersOf(
    'at risk',
    every10.map((day) => day - 15),
  ),
  ...ordersOf(
    'dormant',
    every10.map((day) => day - 35),
  ),
  ...ordersOf(
    'lost',
    every10.map((day) => day - 65),
  ),
];

describe('lifecycle', () => {
  const result = classify(datasetOfOrders(orders), recipeOf({ method: 'lifecycle' }), { today: 0 });

  it('finds each stage by the own usual gap', () => {
    expect(categoryById(result, 'lifecycle.stage')).toEqual({
      mature: 'mature',
      growing: 'growing',
      new: 'new',
      'recent start': 'new',
      'settled again': 'mature',
      'at risk': 'atRisk',
      dormant: 'dormant',
      lost: 'lost',
    });
  });

  it('calls a customer who returned after a long silence won back', () => {
    const back = ordersOf('back', [0, 10, 20, 30, 95]);
    const again = classify(datasetOfOrders([...orders, ...back]), recipeOf({ method: 'lifecycle' }), {
      today: 0,
    });
    expect(categoryById(again, 'lifecycle.stage')['back']).toBe('wonBack');
  });

  it('counts no usual gap shorter than the least one, for own gaps and for those borrowed', () => {
    const yearly = classify(datasetOfOrders(orders), recipeOf({ method: 'lifecycle', leastGap: 365 }), {
      today: 0,
    });
    expect(new Set(Object.values(numberById(yearly, 'lifecycle.gap')))).toEqual(new Set([365]));
    expect(categoryById(yearly, 'lifecycle.stage')).toMatchObject({ lost: 'new', dormant: 'new' });
    expect(yearly.methods[0].rules).toContainEqual({
      label: { key: 'rules.lifecycle.leastGap' },
      value: { key: 'rules.days', params: { count: 365 } },
    });
    expect(result.methods[0].rules.map(({ label }) => label.key)).not.toContain('rules.lifecycle.leastGap');
  });

  it('measures the silence in usual gaps', () => {
    expect(numberById(result, 'lifecycle.gap')).toMatchObject({ mature: 10, lost: 10, new: 10 });
    expect(numberById(result, 'lifecycle.silence')['dormant']).toBe(3.6);
  });

  it('makes do with customer rows, and calls customers without orders prospects', () => {
    const customers = [
      { id: 'a', lastOrder: 45_000, orders: 5, amount: 100 },
      { id: 'b', lastOrder: 44_000, orders: 5, amount: 100 },
      { id: 'c', lastOrder: NaN, orders: 0, amount: 0 },
    ];
    const rows = classify(datasetOfCustomers(customers), recipeOf({ method: 'lifecycle' }), { today: 0 });
    expect(categoryById(rows, 'lifecycle.stage')).toEqual({ a: 'mature', b: 'lost', c: 'prospect' });
    expect(rows.methods[0].notes.map(({ key }) => key)).toContain('rules.lifecycle.noHistory');
  });
});
