import type { Classification, MethodResult, OutputColumn } from '../classification';
import { type MethodOptions, methodId } from '../methods';
import type { Recipe } from '../recipe';
import { checksum } from './checksum';
import { noTier, type Snapshot, type SnapshotAbout, type SnapshotStates, type TierScheme } from './snapshot';

type CategoryOutput = Extract<OutputColumn, { kind: 'category' }>;

/** What the snapshot of a run is called, on which day and from which sheet it was made. */
export type SnapshotName = Pick<SnapshotAbout, 'id' | 'day' | 'source'>;

/**
 * The snapshot of a classification: of every method that puts customers into tiers, the tier; of every customer the
 * orders, the net amount and the last order, exactly (for customer rows, what the columns give).
 *
 * @param base The snapshot it will be written against: its ids come first, in its order.
 *
 * @example
 * const april = snapshotOf(classification, recipe, { id: '8', day: 45413, source: 'Orders' }, march);
 */
export function snapshotOf(
  classification: Classification,
  recipe: Recipe,
  { id, day, source }: SnapshotName,
  base?: Snapshot,
): Snapshot {
  const { kind, currency, totals, referenceDate } = classification;
  const methods = classification.methods.flatMap((result) => {
    const column = classification.columns.find(({ key }) => key === result.column);
    const options = recipe.methods.find((one) => methodId(one) === result.method);
    return column?.kind === 'category' && options ? [{ result, column, options }] : [];
  });
  const about: SnapshotAbout = {
    version: 1,
    id,
    ...(base && { base: base.about.id }),
    asOf: referenceDate,
    day,
    source,
    ...(recipe.name !== undefined && { recipe: recipe.name }),
    kind,
    ...(currency !== undefined && { currency }),
    ...totals,
    tiers: methods.map(({ result, column, options }) => schemeOf(result, column, options)),
  };
  const columns = methods.map(({ column }) => column);
  return { about, states: statesOf(classification, columns, base?.states.ids ?? []) };
}

function schemeOf(
  { counts }: MethodResult,
  { key, header, categories }: CategoryOutput,
  options: MethodOptions,
): TierScheme {
  const text = JSON.stringify({ ...options, id: undefined, optional: undefined });
  return {
    key,
    method: options.method,
    options: checksum(new TextEncoder().encode(text)).toString(36),
    isOrdered: !(options.method === 'attributeGroups' && options.by.type === 'categories'),
    header,
    categories: categories.map((category) => {
      const count = counts.find((one) => one.key === category.key);
      return {
        ...category,
        customers: count?.customers ?? 0,
        orders: count?.orders ?? 0,
        amount: count?.amount ?? 0,
      };
    }),
  };
}

function statesOf(
  { ids, columns }: Classification,
  tiers: readonly CategoryOutput[],
  known: readonly string[],
): SnapshotStates {
  const all = continueIds(known, ids);
  const place = new Map(all.map((id, i) => [id, i]));
  const at = Uint32Array.from(ids, (id) => place.get(id) ?? 0);
  const fact = (key: string, fill: number): Float64Array => {
    const column = columns.find((one) => one.key === `facts.${key}`);
    const placed = new Float64Array(all.length).fill(fill);
    if (column?.kind === 'number' || column?.kind === 'date')
      for (const [i, where] of at.entries()) placed[where] = column.values[i] + 0;
    return placed;
  };
  const present = new Uint8Array(all.length);
  for (const where of at) present[where] = 1;
  return {
    ids: all,
    present,
    orders: fact('orders', 0),
    amount: fact('amount', 0),
    lastOrder: fact('lastOrder', NaN),
    tiers: tiers.map(({ codes, categories }) => {
      const placed = new Uint16Array(all.length).fill(noTier);
      for (const [i, where] of at.entries()) if (codes[i] < categories.length) placed[where] = codes[i];
      return placed;
    }),
  };
}

/** The ids known before, in their order, then the new ones in code-unit order. */
export function continueIds(known: readonly string[], ids: readonly string[]): string[] {
  const before = new Set(known);
  return [...known, ...ids.filter((id) => !before.has(id)).sort(byCodeUnits)];
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
