import { neededColumns, type Profile, type Recipe } from '../classify';
import type { WrittenSource } from './written';

/** The column of each role that a run used: by its header, or as `#n` where the header does not single it out. */
export function usedColumns(profile: Profile, recipe: Recipe): Recipe['columns'] {
  const headers = profile.columns.map(({ header }) => header.trim().toLowerCase());
  const columns: Recipe['columns'] = {};
  for (const { role, header, index } of neededColumns(profile, recipe)) {
    if (role === 'attribute' || role === 'metric' || role === 'ignored') continue;
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
