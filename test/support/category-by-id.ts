import type { Classification } from '../../src/classify';

/** The category key of each customer in a column. */
export function categoryById(result: Classification, key: string): Record<string, string> {
  const column = result.columns.find((candidate) => candidate.key === key);
  if (column?.kind !== 'category') throw new Error(`no categories ${key}`);
  return Object.fromEntries(result.ids.map((id, i) => [id, column.categories[column.codes[i]].key]));
}

/** The number of each customer in a column. */
export function numberById(result: Classification, key: string): Record<string, number> {
  const column = result.columns.find((candidate) => candidate.key === key);
  if (column?.kind !== 'number') throw new Error(`no numbers ${key}`);
  return Object.fromEntries(result.ids.map((id, i) => [id, column.values[i]]));
}
