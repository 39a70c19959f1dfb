import { applyColumns, neededColumns, presets, profileTable, recipeSchema } from '../../../src/classify';
import type { CellValue } from '../../../src/classify';
import { sampleSheet } from '../../../src/workbench/sample';

/** 60 orders of 20 customers with what stands in other columns. */
const cells = (others: Record<string, (customer: number) => CellValue>): CellValue[][] => [
  ['Customer', 'Order date', 'Amount', ...Object.keys(others)],
  ...Array.from({ length: 60 }, (_, i) => {
    const customer = i % 20;
    return [
      `Customer ${customer}`,
      `2024-0${1 + (i % 9)}-11`,
      100 + 7 * i,
      ...Object.values(others).map((of) => of(customer)),
    ];
  }),
];

/** Role by header of the columns that are read for these methods. */
function read(table: readonly (readonly CellValue[])[], methods: unknown, more: object = {}) {
  const recipe = recipeSchema.parse({ version: 1, methods, ...more });
  const profile = applyColumns(profileTable(table.slice(0, 500), []), recipe);
  const needed = neededColumns(profile, recipe);
  return Object.fromEntries(needed.map(({ header, role }) => [header, role]));
}

const groupBy = (column: unknown, id = 'attributeGroups') => ({
  method: 'attributeGroups',
  id,
  by: { type: 'categories', column },
});

describe('columns that methods ask for', () => {
  const regions = (customer: number): string => ['North', 'South', 'East'][customer % 3] ?? '';

  it('are read although the recipe names none', () => {
    const table = cells({ Region: regions, Satisfaction: (customer) => 1 + (customer % 5), Store: regions });
    const loyalty = { method: 'loyalty', satisfaction: { metric: 'satisfaction', atLeast: 3 } };
    expect(read(table, [groupBy('region'), loyalty])).toMatchObject({
      Region: 'attribute',
      Satisfaction: 'metric',
    });
    expect(read(table, [groupBy('region'), loyalty])).not.toHaveProperty('Store');
    expect(read(table, [{ method: 'rfm', within: 'Store' }])).toHaveProperty('Store', 'attribute');
    expect(read(table, [groupBy(undefined)])).toHaveProperty('Region', 'attribute');
  });

  it('are found by what they are about, the first topic first', () => {
    const table = cells({ 所在省份: regions, 门店名称: regions });
    expect(read(table, [groupBy({ about: ['store', 'region'] })])).toEqual(
      expect.objectContaining({ 门店名称: 'attribute' }),
    );
    expect(read(table, [groupBy({ about: ['region', 'store'] })])).toHaveProperty('所在省份');
  });

  it('may be numbers where groups are asked for, but no texts where a number is', () => {
    const table = cells({ Grade: (customer) => 1 + (customer % 6), Satisfaction: regions });
    expect(read(table, [groupBy({ about: ['course'] })])).toHaveProperty('Grade', 'attribute');
    const score = {
      method: 'compositeScore',
      parts: [
        { measure: 'amount', weight: 1 },
        { measure: { metric: { about: ['satisfaction'] } }, weight: 1, optional: true },
      ],
    };
    expect(read(table, [score])).not.toHaveProperty('Satisfaction');
  });

  it('stay out where the recipe ignores them', () => {
    const table = cells({ Region: regions });
    expect(read(table, [groupBy({ about: ['region'] })], { ignored: ['Region'] })).not.toHaveProperty(
      'Region',
    );
  });

  it.each([
    ['en', 'Region'],
    ['zh', '所在地区'],
  ] as const)('the retail preset takes the region of the %s sample', (language, header) => {
    const retail = presets.find(({ name }) => name === 'retail');
    expect(read(sampleSheet(language).rows, retail?.recipe.methods)).toHaveProperty(header, 'attribute');
  });
});
