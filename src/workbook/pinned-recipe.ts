import { neededColumns, type Profile, type Recipe, type Role } from '../classify';
import type { RoleColumn } from './shift-source';
import type { WrittenSource } from './written';

const shared: readonly Role[] = ['attribute', 'metric', 'ignored'];

/** The column of each role that a run used, of those that only one column has, where it stands on the sheet. */
export const usedRoles = (profile: Profile, recipe: Recipe, firstColumn: number): RoleColumn[] =>
  neededColumns(profile, recipe)
    .filter(({ role }) => !shared.includes(role))
    .map(({ role, index }) => ({ role, column: firstColumn + index }));

/** The column of each role that a run used: by its header, or as `#n` where the header does not single it out. */
export function usedColumns(profile: Profile, recipe: Recipe): Recipe['columns'] {
  const headers = profile.columns.map(({ header }) => header.trim().toLowerCase());
  const columns: Recipe['columns'] = {};
  for (const { role, header, index } of neededColumns(profile, recipe)) {
    if (shared.includes(role)) continue;
    const isUnique = headers.filter((other) => other === headers[index]).length === 1;
    columns[role] = header.trim() !== '' && isUnique ? header : `#${String(index + 1)}`;
  }
  return columns;
}

/** A recipe that takes the same columns as the last run, so that every colleague's refresh gives the same answer. */
export const pinnedRecipe = (
  recipe: Recipe,
  { kind, columns }: Pick<WrittenSource, 'kind' | 'columns'>,
): Recipe => ({
  ...recipe,
  rows: kind,
  columns: { ...recipe.columns, ...columns },
});
