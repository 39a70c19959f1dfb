import type { Category, OutputColumn } from '../../classification';

type CategoryColumn = Extract<OutputColumn, { kind: 'category' }>;

/** A column with its rarest categories put together. */
export interface Pooled {
  column: CategoryColumn;
  /** Categories put together; 0 where all are kept. */
  pooled: number;
}

/** Neither good nor bad: nobody knows what is in it. */
const other: Category = { key: 'other', name: { key: 'rules.otherGroups' }, rank: 0.5 };

/**
 * The `most` − 1 categories with the most customers (of equally many the better one), in their order, and the rest
 * together as Other; the column itself where it has no more than `most`.
 */
export function poolCategories(column: CategoryColumn, most: number): Pooled {
  const { categories, codes } = column;
  if (categories.length <= most) return { column, pooled: 0 };
  const customers = new Float64Array(categories.length);
  for (let i = 0; i < codes.length; i++) customers[codes[i]]++;
  const order = Uint32Array.from(categories.keys()).sort((a, b) => customers[b] - customers[a] || a - b);
  const kept = order.slice(0, most - 1).sort();
  const place = new Uint16Array(categories.length).fill(kept.length);
  kept.forEach((code, k) => (place[code] = k));
  return {
    column: {
      ...column,
      codes: codes.map((code) => place[code]),
      categories: [...Array.from(kept, (code) => categories[code]), other],
    },
    pooled: categories.length - kept.length,
  };
}

/** How many categories two columns may keep so that their cells number `most` at most; the shorter keeps its own. */
export function sidesWithin(rows: number, columns: number, most: number): { rows: number; columns: number } {
  if (rows * columns <= most) return { rows, columns };
  const side = Math.floor(Math.sqrt(most));
  if (Math.min(rows, columns) > side) return { rows: side, columns: side };
  return rows < columns
    ? { rows, columns: Math.floor(most / rows) }
    : { rows: Math.floor(most / columns), columns };
}
