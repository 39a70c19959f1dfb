import type { ColumnProfile, Recipe, Role } from '../../classify';

type Columns = Pick<Recipe, 'columns' | 'attributes' | 'metrics' | 'ignored'>;

/** How a recipe names a column: by its header where that tells it apart, else as the n-th column. */
export function nameOf({ header, index }: ColumnProfile, columns: readonly ColumnProfile[]): string {
  const text = header.trim();
  const isPlain = text !== '' && !/^#\d+$/.test(text);
  const isUnique = columns.every((other) => other.index === index || !sameName(other.header, text));
  return isPlain && isUnique ? text : `#${index + 1}`;
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * A recipe's columns with a role given to one column, and that column taken out of any role it was named for.
 *
 * @example
 * assignRole(recipe, profile.columns, column, 'amount').columns; // { amount: '实付金额' }
 */
export function assignRole(
  { columns, attributes, metrics, ignored }: Columns,
  all: readonly ColumnProfile[],
  column: ColumnProfile,
  role: Role,
): Columns {
  const isOther = (name: string): boolean =>
    name !== `#${column.index + 1}` && !sameName(name, column.header);
  const named = Object.entries(columns).filter(([, name]) => isOther(name));
  const next = {
    columns: Object.fromEntries(named),
    attributes: attributes.filter(isOther),
    metrics: metrics.filter(isOther),
    ignored: ignored.filter(isOther),
  };
  const name = nameOf(column, all);
  if (role === 'attribute') return { ...next, attributes: [...next.attributes, name] };
  if (role === 'metric') return { ...next, metrics: [...next.metrics, name] };
  if (role === 'ignored') return { ...next, ignored: [...next.ignored, name] };
  return { ...next, columns: { ...next.columns, [role]: name } };
}
