import { buildDataset, type Classification, classify, defaultRecipe } from '../../../src/classify';
import { type Orders, tableOf } from './order-table';

const today = 46_023;

/** Ours, from cells to result columns: coding the three columns, building the dataset, the default recipe. */
export function prepare(orders: Orders) {
  return {
    run: () => classify(buildDataset(tableOf(orders), defaultRecipe), defaultRecipe, { today }),
    summary,
  };
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
