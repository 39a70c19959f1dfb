import type { OutputColumn } from './classification';
import type { Dataset } from './dataset/dataset';
import { recencyDays } from './methods/rfm/axes';

/** What is known about each customer before any method: last order, recency, orders, amount. */
export function factColumns(dataset: Dataset, referenceDate: number): OutputColumn[] {
  const number = (name: string, values: Float64Array, format: 'integer' | 'money'): OutputColumn => ({
    kind: 'number',
    key: `facts.${name}`,
    header: { key: `columns.facts.${name}` },
    values,
    format,
  });
  return [
    {
      kind: 'date',
      key: 'facts.lastOrder',
      header: { key: 'columns.facts.lastOrder' },
      values: dataset.lastOrder,
    },
    number('recency', recencyDays(dataset, referenceDate), 'integer'),
    number('orders', dataset.orders, 'integer'),
    number('amount', dataset.amount, 'money'),
  ];
}
