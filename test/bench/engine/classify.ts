import {
  buildDataset,
  type Classification,
  classify,
  createColumnEncoder,
  defaultRecipe,
  type CellValue,
  type RawTable,
} from '../../../src/classify';

interface Orders {
  ids: readonly string[];
  dates: readonly number[];
  amounts: readonly number[];
}

const today = 46_023;

/** Ours, from cells to result columns: coding the three columns, building the dataset, the default recipe. */
export function prepare(orders: Orders) {
  return { run: () => classifyOrders(orders), summary };
}

function classifyOrders({ ids, dates, amounts }: Orders): Classification {
  const encode = (
    role: 'customer' | 'orderDate' | 'amount',
    at: number,
    format: string,
    cells: readonly CellValue[],
  ) => {
    const encoder = createColumnEncoder({ role, header: role, sheetColumn: at, numberFormat: format });
    encoder.add(cells);
    return encoder.finish();
  };
  const table: RawTable = {
    sheetName: 'Orders',
    rowCount: ids.length,
    firstRow: 1,
    dateSystem: 1900,
    columns: [
      encode('customer', 0, 'General', ids),
      encode('orderDate', 1, 'yyyy-mm-dd', dates),
      encode('amount', 2, '0.00', amounts),
    ],
  };
  return classify(buildDataset(table, defaultRecipe), defaultRecipe, { today });
}

function summary({ ids, columns }: Classification) {
  const counts = (key: string): Record<string, number> => {
    const column = columns.find((candidate) => candidate.key === key);
    if (column?.kind !== 'category') throw new Error(`no column ${key}`);
    const found = new Map<string, number>();
    for (const code of column.codes) {
      const name = column.categories[code].key;
      found.set(name, (found.get(name) ?? 0) + 1);
    }
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return {
    customers: ids.length,
    segments: counts('rfm.segment'),
    classes: counts('abc.class'),
    tiers: counts('valueTiers.tier'),
  };
}
