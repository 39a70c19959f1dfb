import {
  applyColumns,
  defaultRecipe,
  profileTable,
  recipeSchema,
  type Recipe,
  type Role,
} from '../../../src/classify';
import { assignRole, nameOf } from '../../../src/taskpane/selection/assign-role';

const headers = ['Customer', 'Order date', 'Amount', 'Profit', 'Region', 'Amount'];
const data = Array.from({ length: 20 }, (_, row) => [
  `C${row % 5}`,
  45000 + row,
  10.5 * row,
  row,
  'North',
  2 * row,
]);
const recognised = profileTable([headers, ...data], []);

const assign = (recipe: Recipe, index: number, role: Role): Recipe => {
  const column = recognised.columns[index];
  if (!column) throw new Error('no such column');
  return { ...recipe, ...assignRole(recipe, recognised.columns, column, role) };
};
const rolesBy = (recipe: Recipe): Role[] => applyColumns(recognised, recipe).columns.map(({ role }) => role);

describe('nameOf', () => {
  it('names a column by its header where that tells it apart, else by its place', () => {
    expect(recognised.columns.map((column) => nameOf(column, recognised.columns))).toEqual([
      'Customer',
      'Order date',
      '#3',
      'Profit',
      'Region',
      '#6',
    ]);
  });
});

describe('assignRole', () => {
  it('gives a role to one column and takes it from another', () => {
    const roles = rolesBy(assign(defaultRecipe, 3, 'amount'));
    expect(roles[3]).toBe('amount');
    expect(roles.filter((role) => role === 'amount')).toHaveLength(1);
  });

  it('moves a column from role to role without leaving a trace', () => {
    let recipe = assign(defaultRecipe, 4, 'attribute');
    recipe = assign(recipe, 4, 'metric');
    recipe = assign(recipe, 4, 'ignored');
    recipe = assign(recipe, 4, 'status');
    expect(recipe).toMatchObject({ attributes: [], metrics: [], ignored: [], columns: { status: 'Region' } });
  });

  it('leaves out as many columns as the user likes', () => {
    const recipe = [2, 3, 5].reduce((next, index) => assign(next, index, 'ignored'), defaultRecipe);
    expect(rolesBy(recipe)).toEqual([
      'customer',
      'orderDate',
      'ignored',
      'ignored',
      expect.any(String),
      'ignored',
    ]);
  });

  it('makes a recipe that can be stored', () => {
    expect(recipeSchema.safeParse(assign(defaultRecipe, 5, 'amount')).success).toBe(true);
  });
});
