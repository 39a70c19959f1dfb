import { classify, UserError } from '../../../src/classify';
import { categoryById } from '../../support/category-by-id';
import { datasetOfCustomers } from '../../support/dataset-builder';
import { recipeOf } from '../../support/recipes';

const dataset = datasetOfCustomers([
  { id: 'endangered', lastOrder: 44_000, orders: 9, amount: 5000 },
  { id: 'fine', lastOrder: 45_000, orders: 9, amount: 5000 },
  { id: 'small', lastOrder: 45_000, orders: 3, amount: 10 },
]);

const codesOf = (n: number, labels: number) => Int32Array.from({ length: n }, (_, i) => (i * 7919) % labels);

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

  it('puts the rarest categories together where there were more cells than codes', () => {
    const n = 3000;
    const towns = datasetOfCustomers(
      Array.from({ length: n }, (_, i) => ({
        id: `c${String(i).padStart(4, '0')}`,
        lastOrder: 45_000,
        orders: 1,
        amount: 1 + (i % 7),
      })),
      {
        attributes: [
          { header: 'R', labels: Array.from({ length: 60 }, (_, i) => `R${i}`), codes: codesOf(n, 60) },
          { header: 'T', labels: Array.from({ length: 1000 }, (_, i) => `T${i}`), codes: codesOf(n, 1000) },
        ],
      },
    );
    const by = (column: string) => ({ type: 'categories', column, top: 50 });
    const { columns, methods } = classify(
      towns,
      recipeOf(
        { method: 'attributeGroups', id: 'a', by: by('T'), within: 'R' },
        { method: 'attributeGroups', id: 'b', by: by('T') },
        { method: 'matrix', id: 'm1', rows: 'b.group', columns: 'b.group' },
        { method: 'matrix', id: 'm2', rows: 'a.group', columns: 'm1.cell' },
      ),
      { today: 0 },
    );
    const codes = (key: string) => {
      const column = columns.find((one) => one.key === key);
      if (column?.kind !== 'category') throw new Error(key);
      return column;
    };
    const [cell, row] = [codes('m2.cell'), codes('a.group')];
    expect(cell.categories.length).toBeLessThanOrEqual(65_536);
    expect(methods[3].notes.map(({ key }) => key)).toContain('rules.matrix.pooled');
    row.codes.forEach((code, i) => {
      const [first] = cell.categories[cell.codes[i]].key.split(' × ');
      expect([row.categories[code].key, 'other']).toContain(first);
    });
  });

  it('needs two results', () => {
    expect(() => classify(dataset, recipeOf({ method: 'abc' }, { method: 'matrix' }), { today: 0 })).toThrow(
      UserError,
    );
  });
});
