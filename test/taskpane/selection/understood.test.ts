import { defaultRecipe, profileTable, recipeSchema } from '../../../src/classify';
import { understood } from '../../../src/taskpane/selection/understood';

const orders = profileTable(
  [
    ['Customer', 'Order date', 'Amount'],
    ['Ann', 45000, 10.5],
    ['Bo', 45001, 20],
  ],
  [],
);

describe('understood', () => {
  it('has nothing to complain about when all that is needed is there', () => {
    expect(understood(orders, defaultRecipe)).toEqual({ profile: orders });
  });

  it('says what is missing, and keeps the profile for the user to correct', () => {
    const noDate = profileTable(
      [
        ['Customer', 'Amount'],
        ['Ann', 10.5],
        ['Bo', 20.25],
      ],
      [],
    );
    const { profile, problem } = understood(noDate, recipeSchema.parse({ version: 1, rows: 'orders' }));
    expect(problem?.kind).toBe('noDateColumn');
    expect(profile.columns).toHaveLength(2);
  });

  it('says so when the recipe names a column that is not there', () => {
    const recipe = recipeSchema.parse({ version: 1, columns: { amount: 'Umsatz' } });
    expect(understood(orders, recipe)).toMatchObject({ profile: orders, problem: { kind: 'unknownColumn' } });
  });
});
