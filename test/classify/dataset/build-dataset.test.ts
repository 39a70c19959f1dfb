import { buildDataset } from '../../../src/classify/dataset/build-dataset';
import { recipeSchema } from '../../../src/classify/recipe';
import { describeWithData, sharedRows } from '../../support/shared-data';
import { rawTable } from './raw-table-of';

const recipe = recipeSchema.parse({ version: 1 });

describeWithData('the R package’s orders', () => {
  it('has 995 customers, 4,906 rows and 464,158 in revenue', () => {
    const [, ...rows] = sharedRows('rfm/rfm_data_orders.csv');
    const table = rawTable([
      ['customer', rows.map((r) => r[0] ?? '')],
      ['orderDate', rows.map((r) => r[1] ?? '')],
      ['amount', rows.map((r) => Number(r[2]))],
    ]);
    const dataset = buildDataset(table, recipe, { history: true });
    expect(dataset.ids).toHaveLength(995);
    expect(dataset.quality.amount).toEqual({ read: 464158, used: 464158, excluded: 0 });
    expect(dataset.orders.reduce((a, b) => a + b)).toBe(4895);
    expect(dataset.quality.issues.map(({ kind, count }) => [kind, count])).toEqual([['sameDayRows', 11]]);
    const separate = recipeSchema.parse({ version: 1, cleaning: { sameDayRows: 'separate' } });
    expect(buildDataset(table, separate).orders.reduce((a, b) => a + b)).toBe(4906);
  });
});
