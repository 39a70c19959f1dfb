import type { CategoryColumn } from './category-column';

/** Customers by two categories: row by row, a count for each category across. */
export function crossCounts(rows: CategoryColumn, columns: CategoryColumn): number[][] {
  const counts = rows.categories.map(() => Array<number>(columns.categories.length).fill(0));
  for (const [customer, code] of rows.codes.entries()) {
    const across = counts[code];
    const column = columns.codes[customer];
    if (across?.[column] !== undefined) across[column] += 1;
  }
  return counts;
}
