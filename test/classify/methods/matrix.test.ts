import { classify, UserError } from '../../../src/classify';
import { categoryById } from '../../support/category-by-id';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

const dataset = datasetOfCustomers([
  { id: 'endangered', lastOrder: 44_000, orders: 9, amount: 5000 },
  { id: 'fine', lastOrder: 45_000, orders: 9, amount: 5000 },
  { id: 'small', lastOrder: 45_000, orders: 3, amount: 10 },
]);

describe('matrix', () => {
  const recipe = recipeOf({ method: 'abc' }, { method: 'lifecycle' }, { method: 'matrix' });
  const result = classify(dataset, recipe, { today: 0 });

  it('crosses the last two results', () => {
    expect(categoryById(result, 'matrix.cell')).toEqual({
      endangered: 'A × lost',
      fine: 'A × mature',
      small: 'C × mature',
    });
    const { counts } = result.methods[2];
    expect(counts).toHaveLength(3 * 8);
    expect(counts.find(({ key }) => key === 'A × lost')).toMatchObject({
      customers: 1,
      orders: 9,
      amount: 5000,
    });
  });

  it('finds the A customer about to be lost, and says so', () => {
    expect(categoryById(result, 'matrix.agreement')).toEqual({
      endangered: 'endangered',
      fine: 'agree',
      small: 'hidden',
    });
    expect(result.methods[2].notes.map(({ key, params }) => [key, params?.['count']])).toEqual([
      ['rules.matrix.hiddenNote', 1],
      ['rules.matrix.endangeredNote', 1],
    ]);
  });

  it('needs two results', () => {
    expect(() => classify(dataset, recipeOf({ method: 'abc' }, { method: 'matrix' }), { today: 0 })).toThrow(
      UserError,
    );
  });
});
