import type { CellValue } from '../cell-value';
import { toText } from '../formula/operand';
import type { PivotAxisField, PivotCache, PivotDataField } from '../pivot';
import { orderValues } from '../sort-rows';
import { aggregate } from './aggregate';

/** An item of an axis: its label, the rows of the source behind it, and the items below it. */
export interface Group {
  label: string;
  depth: number;
  rows: number[];
  children: Group[];
}

/** The label of a value among a field's items; blanks are `(blank)`. */
export function itemLabel(value: CellValue): string {
  return value === '' ? '(blank)' : toText(value);
}

export function fieldColumn(cache: PivotCache, field: string): readonly CellValue[] {
  return cache.columns[cache.fields.indexOf(field)] ?? [];
}

/** Groups rows by the fields of an axis, one level a field, items in their order (by label: blank last). */
export function groupRows(
  cache: PivotCache,
  fields: readonly PivotAxisField[],
  rows: readonly number[],
  figures: readonly PivotDataField[],
  depth = 0,
): Group[] {
  const [field, ...deeper] = fields;
  if (!field) return [];
  const column = fieldColumn(cache, field.field);
  const groups = new Map<string, { value: CellValue; group: Group }>();
  for (const row of rows) {
    const value = column[row] ?? '';
    // Items are told apart in any case, as in Excel.
    const key = `${typeof value}:${toText(value).toLowerCase()}`;
    const known = groups.get(key);
    if (known) known.group.rows.push(row);
    else groups.set(key, { value, group: { label: itemLabel(value), depth, rows: [row], children: [] } });
  }
  const by = figures.find(({ id }) => id === field.sortedBy);
  const figureOf = ({ rows: of }: Group): CellValue =>
    by ? aggregate(by.summarizeBy, fieldColumn(cache, by.field), of) : '';
  const ordered = [...groups.values()].sort((a, b) => {
    const byFigure = by ? orderValues(figureOf(a.group), figureOf(b.group)) : 0;
    if (byFigure !== 0) return field.sort === 'Descending' ? -byFigure : byFigure;
    if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
    const order = orderValues(a.value, b.value);
    return field.sort === 'Descending' ? -order : order;
  });
  return ordered.map(({ group }) => ({
    ...group,
    children: groupRows(cache, deeper, group.rows, figures, depth + 1),
  }));
}

/** The rows left by filters and hidden items of all axes. */
export function shownRows(cache: PivotCache, fields: readonly PivotAxisField[]): number[] {
  const count = cache.columns[0]?.length ?? 0;
  const limits = fields.flatMap((field) =>
    field.shownItems ? [{ column: fieldColumn(cache, field.field), shown: new Set(field.shownItems) }] : [],
  );
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1)
    if (limits.every(({ column, shown }) => shown.has(itemLabel(column[row] ?? '')))) rows.push(row);
  return rows;
}

/** The last items of each branch, with the labels on the way to them. */
export function leaves(
  groups: readonly Group[],
  above: readonly string[] = [],
): { labels: string[]; rows: number[] }[] {
  return groups.flatMap((group) => {
    const labels = [...above, group.label];
    return group.children.length > 0 ? leaves(group.children, labels) : [{ labels, rows: group.rows }];
  });
}
