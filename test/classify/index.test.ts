import {
  buildDataset,
  type CellValue,
  classify,
  createColumnEncoder,
  defaultRecipe,
  type RawTable,
  type Role,
} from '../../src/classify';

it('gives what the example of the entry says', () => {
  const column = (role: Role, cells: CellValue[]) => {
    const encoder = createColumnEncoder({ role, header: role, sheetColumn: 0, numberFormat: 'General' });
    encoder.add(cells);
    return encoder.finish();
  };
  const columns = [
    column('customer', ['Ann', 'Bo', 'Ann']),
    column('orderDate', [45292, 45293, 45300]),
    column('amount', [100, 40, 60]),
  ];
  const table: RawTable = { sheetName: 'Orders', rowCount: 3, firstRow: 1, dateSystem: 1900, columns };
  const result = classify(buildDataset(table, defaultRecipe), defaultRecipe, { today: 45323 });
  expect(
    result.methods[1].counts.map(({ key, customers, orders, amount }) => [key, customers, orders, amount]),
  ).toEqual([
    ['A', 1, 2, 160],
    ['B', 1, 1, 40],
    ['C', 0, 0, 0],
  ]);
});
