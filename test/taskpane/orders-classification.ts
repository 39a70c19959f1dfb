import {
  buildDataset,
  classify,
  createColumnEncoder,
  defaultRecipe,
  type CellValue,
  type Classification,
  type Recipe,
  type Role,
} from '../../src/classify';

const rows: CellValue[][] = [
  ['Ann', 45000, 900],
  ['Ann', 45100, 1200.5],
  ['Bo', 45050, 80],
  ['Bo', 45060, -20],
  ['Chen', 45200, 400],
  ['Dee', 44900, 15],
  ['', 45000, 10],
  ['Eve', 'never', 10],
  ['Fay', 45010, 30],
  ['Fay', 45010, 30],
];

const roles: Role[] = ['customer', 'orderDate', 'amount'];

/** A classification by the engine itself: six customers, a return, a blank id, an impossible date, a repeated row. */
export function ordersClassification(recipe: Recipe = defaultRecipe): Classification {
  const columns = roles.map((role, sheetColumn) => {
    const encoder = createColumnEncoder({ role, header: role, sheetColumn, numberFormat: 'General' });
    encoder.addColumn(rows, sheetColumn);
    return encoder.finish();
  });
  const table = {
    sheetName: 'Orders',
    rowCount: rows.length,
    firstRow: 1,
    dateSystem: 1900 as const,
    columns,
  };
  return classify(buildDataset(table, recipe), recipe, { today: 45300 });
}
