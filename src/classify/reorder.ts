import type { OutputColumn } from './classification';

/** The column with its customers in another order: entry k of the result is entry `order[k]`. */
export function reorder(column: OutputColumn, order: Uint32Array): OutputColumn {
  switch (column.kind) {
    case 'category':
      return { ...column, codes: codesAt(column.codes, order) };
    case 'number':
    case 'date':
      return { ...column, values: valuesAt(column.values, order) };
    case 'message':
      return {
        ...column,
        codes: codesAt(column.codes, order),
        numbers: Object.fromEntries(
          Object.entries(column.numbers).map(([name, values]) => [name, valuesAt(values, order)]),
        ),
      };
  }
}

/** Ids in another order, as {@link reorder}. */
export function reorderIds(ids: readonly string[], order: Uint32Array): string[] {
  const result: string[] = [];
  for (let k = 0; k < order.length; k++) result.push(ids[order[k]]);
  return result;
}

/** Rows in another order, as {@link reorder}. */
export function reorderRows(rows: Int32Array, order: Uint32Array): Int32Array {
  const result = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) result[k] = rows[order[k]];
  return result;
}

function codesAt(codes: Uint16Array, order: Uint32Array): Uint16Array {
  const result = new Uint16Array(order.length);
  for (let k = 0; k < order.length; k++) result[k] = codes[order[k]];
  return result;
}

function valuesAt(values: Float64Array, order: Uint32Array): Float64Array {
  const result = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) result[k] = values[order[k]];
  return result;
}
