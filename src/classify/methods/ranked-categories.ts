import type { Category } from '../classification';

/** Gives categories, best first, ranks evenly from 1 (best) to 0. */
export function rankedCategories(named: readonly Omit<Category, 'rank'>[]): Category[] {
  return named.map((category, i) => ({
    ...category,
    rank: named.length > 1 ? 1 - i / (named.length - 1) : 1,
  }));
}
