import type { OutputColumn } from '../classification';
import type { MethodOutput } from './method';

type NumberColumn = Extract<OutputColumn, { kind: 'number' }>;
type Kind = NonNullable<MethodOutput['kind']>;

/**
 * Numbers of one column told apart where groups have numbers of different kinds (predicted here, to date there): a
 * column for each kind, named by it, empty for the other groups. The kind that was asked for keeps the column's key.
 *
 * @param kinds that of each group
 * @param members positions of each group's customers
 */
export function columnsOfKinds(
  column: OutputColumn,
  kinds: readonly (Kind | undefined)[],
  members: readonly Uint32Array[],
): OutputColumn[] {
  const kindOf = new Map(kinds.flatMap((kind) => (kind ? [[kind.name, kind] as const] : [])));
  if (column.kind !== 'number' || kindOf.size < 2) return [column];
  const columns = [...kindOf.values()]
    .sort((a, b) => Number(b.asked) - Number(a.asked))
    .map((kind): NumberColumn => {
      const values = new Float64Array(column.values.length).fill(NaN);
      members.forEach((places, group) => {
        if (kinds[group]?.name === kind.name) for (const at of places) values[at] = column.values[at];
      });
      return {
        ...column,
        key: kind.asked ? column.key : `${column.key}.${kind.name}`,
        header: { key: 'columns.ofKind', params: { header: column.header, kind: kind.label } },
        values,
      };
    })
    .filter(({ values }) => !values.every(Number.isNaN));
  return columns.length > 1 ? columns : [column];
}
