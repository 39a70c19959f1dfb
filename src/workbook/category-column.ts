import type { Classification, MethodResult, OutputColumn } from '../classify';
import type { Translate } from './tier-columns';
import { type Swatch, swatchOf } from './tier-palette';

/** A column whose values are categories: segments, tiers, classes, groups. */
export type CategoryColumn = Extract<OutputColumn, { kind: 'category' }>;

/** The category column of a key; undefined where there is none. */
export function categoryColumn(classification: Classification, key: string): CategoryColumn | undefined {
  const column = classification.columns.find((candidate) => candidate.key === key);
  return column?.kind === 'category' ? column : undefined;
}

/** The header of the column a method is about. */
export function columnHeader(
  classification: Classification,
  method: MethodResult,
  translate: Translate,
): string {
  const column = classification.columns.find(({ key }) => key === method.column);
  return column ? translate(column.header) : method.method;
}

/** Every category of a column with its colour. */
export const fillsOf = (
  column: CategoryColumn | undefined,
  translate: Translate,
): { key: string; text: string; swatch: Swatch }[] =>
  (column?.categories ?? []).map(({ key, name, rank }) => ({
    key,
    text: translate(name),
    swatch: swatchOf(rank),
  }));

/** The two columns a matrix crosses; undefined for any other method. */
export function crossedColumns(
  classification: Classification,
  method: MethodResult,
): { rows: CategoryColumn; columns: CategoryColumn } | undefined {
  const cell = categoryColumn(classification, method.column);
  if (cell?.header.key !== 'columns.matrix.cell') return undefined;
  const find = (name: 'rows' | 'columns') => {
    const wanted = JSON.stringify(cell.header.params?.[name]);
    return classification.columns.find(
      (column): column is CategoryColumn =>
        column.kind === 'category' && JSON.stringify(column.header) === wanted,
    );
  };
  const rows = find('rows');
  const columns = find('columns');
  return rows && columns && { rows, columns };
}
