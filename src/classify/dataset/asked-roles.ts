import { askedColumns } from '../methods';
import type { AskedColumn } from '../methods/asked-columns';
import { chooseColumn } from '../methods/choose-column';
import type { Recipe } from '../recipe';
import type { Role } from '../roles';
import type { ColumnProfile } from './profile';

/** Roles any number of columns may have. */
export const shared: ReadonlySet<Role> = new Set(['attribute', 'metric', 'ignored']);
/** Those that say something about customers. */
const used: ReadonlySet<Role> = new Set(['attribute', 'metric']);

/** Columns without a role of their own, in the one a method asks them for; a text is no metric, whatever is asked. */
export function asAsked(
  columns: readonly ColumnProfile[],
  chosen: ReadonlyMap<number, Role>,
  recipe: Recipe,
): ColumnProfile[] {
  const given = new Map<number, Role>();
  for (const asked of recipe.methods.flatMap(askedColumns)) {
    const free = columns.filter(
      ({ role, index }) => shared.has(role) && !chosen.has(index) && !given.has(index),
    );
    const found = columnAsked(free, asked);
    if (found) given.set(found.index, asked.role);
  }
  return columns.map((column) => ({ ...column, role: given.get(column.index) ?? column.role }));
}

/** The column a method asks for, among those in roles that any number may have. */
export function columnAsked(
  columns: readonly ColumnProfile[],
  { role, choice }: AskedColumn,
): ColumnProfile | undefined {
  if (choice === undefined) return columns.find((column) => column.role === role);
  const usable = typeof choice === 'object' && 'about' in choice ? used : shared;
  return chooseColumn(
    columns.filter((column) => (role === 'metric' ? column.role === 'metric' : usable.has(column.role))),
    choice,
  );
}
