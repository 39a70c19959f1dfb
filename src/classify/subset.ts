import type { OutputColumn } from './classification';
import type { Dataset } from './dataset/dataset';
import { reorder } from './reorder';

/** The dataset with only the customers at these positions, in this order. */
export function subset(dataset: Dataset, at: Uint32Array): Dataset {
  const { profit, history } = dataset;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(at, (i) => values[i]);
  const rest = { ...dataset };
  delete rest.profit;
  delete rest.history;
  return {
    ...rest,
    ids: Array.from(at, (i) => dataset.ids[i]),
    sheetRows: Int32Array.from(at, (i) => dataset.sheetRows[i]),
    lastOrder: pick(dataset.lastOrder),
    firstOrder: pick(dataset.firstOrder),
    orders: pick(dataset.orders),
    amount: pick(dataset.amount),
    attributes: dataset.attributes.map((column) => ({
      ...column,
      codes: Int32Array.from(at, (i) => column.codes[i]),
    })),
    metrics: dataset.metrics.map((column) => ({ ...column, values: pick(column.values) })),
    ...(profit && { profit: pick(profit) }),
    ...(history && { history: historyOf(history, at) }),
  };
}

/** The columns with only the customers at these positions. */
export function subsetColumns(columns: readonly OutputColumn[], at: Uint32Array): OutputColumn[] {
  return columns.map((column) => reorder(column, at));
}

function historyOf(
  { start, date, amount, returned }: NonNullable<Dataset['history']>,
  at: Uint32Array,
): NonNullable<Dataset['history']> {
  const starts = new Int32Array(at.length + 1);
  at.forEach((i, k) => (starts[k + 1] = starts[k] + start[i + 1] - start[i]));
  const pick = (values: Float64Array): Float64Array => {
    const picked = new Float64Array(starts[at.length]);
    at.forEach((i, k) => {
      picked.set(values.subarray(start[i], start[i + 1]), starts[k]);
    });
    return picked;
  };
  return {
    start: starts,
    date: pick(date),
    amount: pick(amount),
    ...(returned && { returned: pick(returned) }),
  };
}
