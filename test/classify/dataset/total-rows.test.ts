import type { CellValue, Dataset } from '../../../src/classify';
import { buildDataset } from '../../../src/classify/dataset/build-dataset';
import { recipeSchema } from '../../../src/classify/recipe';
import { rawTable } from './raw-table-of';

type Row = readonly [CellValue, CellValue, CellValue];

const column = (rows: readonly Row[], at: 0 | 1 | 2): CellValue[] => rows.map((row) => row[at]);

const build = (rows: readonly Row[], cleaning: object = {}): Dataset =>
  buildDataset(
    rawTable([
      ['customer', column(rows, 0)],
      ['orderDate', column(rows, 1)],
      ['amount', column(rows, 2)],
    ]),
    recipeSchema.parse({ version: 1, cleaning }),
  );

const orders: Row[] = [
  ['a', 45_000, 10.1],
  ['b', 45_001, 20.2],
  ['a', 45_002, -5],
];

describe('a total row with a date', () => {
  it.each<[string, Row[]]>([
    ['at the end', [...orders, ['合计', 45_002, 25.3]]],
    ['above all', [['Grand Total', 45_002, 25.3], ...orders]],
    ['rounded', [...orders, ['Total', 45_002, 25.32]]],
    ['of other rows, with a label that is nobody’s name', [...orders, ['总计', 45_002, 30.3]]],
    ['before a remark', [...orders, ['Total', 45_002, 25.3], ['', '', '']]],
  ])('is left out %s, and reported', (_name, rows) => {
    const { ids, quality } = build(rows);
    expect(ids).toEqual(['a', 'b']);
    const totals = quality.issues.find(({ kind }) => kind === 'totalRows');
    expect(totals).toMatchObject({ count: 1, handling: 'excluded' });
  });

  it('is counted on choice, and reported all the same', () => {
    const { ids, quality } = build([...orders, ['Total', 45_002, 25.3]], { totalRows: 'keep' });
    expect(ids).toEqual(['Total', 'a', 'b']);
    expect(quality.issues.find(({ kind }) => kind === 'totalRows')).toMatchObject({ handling: 'kept' });
  });

  it('is a customer where its amount is not that of all others', () => {
    const { ids, quality } = build([...orders, ['Total', 45_002, 25]]);
    expect(ids).toEqual(['Total', 'a', 'b']);
    expect(quality.issues.map(({ kind }) => kind)).not.toContain('totalRows');
  });

  it('is a customer in the middle of the list, and where it is alone', () => {
    expect(build([...orders, ['Total', 45_002, 25.3], ...orders, ...orders]).ids).toContain('Total');
    expect(build([['合计', 45_002, 25.3]]).ids).toEqual(['合计']);
  });
});
