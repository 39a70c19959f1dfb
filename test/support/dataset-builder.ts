import type { Dataset } from '../../src/classify';

/** One order of a test. */
export interface TestOrder {
  id: string;
  day: number;
  amount: number;
  order?: string;
}

const noQuality = (rows: number): Dataset['quality'] => ({
  rows: { read: rows, used: rows, excluded: 0 },
  amount: { read: 0, used: 0, excluded: 0 },
  issues: [],
});

/** A dataset from orders, by the plainest code: orders without a number are distinct by customer and day. */
export function datasetOfOrders(orders: readonly TestOrder[]): Dataset {
  const byId = new Map<string, TestOrder[]>();
  for (const order of orders) byId.set(order.id, [...(byId.get(order.id) ?? []), order]);
  const ids = [...byId.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const of = (id: string): TestOrder[] => byId.get(id) ?? [];
  const merged = ids.map((id) => {
    const sums = new Map<string, { day: number; amount: number }>();
    for (const { day, amount, order } of of(id)) {
      const key = order ?? String(day);
      const before = sums.get(key);
      sums.set(key, {
        day: before ? Math.min(before.day, day) : day,
        amount: (before?.amount ?? 0) + amount,
      });
    }
    return [...sums.values()].sort((a, b) => a.day - b.day || a.amount - b.amount);
  });
  const flat = merged.flat();
  const start = new Int32Array(ids.length + 1);
  merged.forEach((list, i) => (start[i + 1] = start[i] + list.length));
  const days = (pick: (...days: number[]) => number): Float64Array =>
    Float64Array.from(merged, (list) => pick(...list.map(({ day }) => day)));
  return {
    kind: 'orders',
    ids,
    sheetRows: Int32Array.from(ids, (_, i) => i + 1),
    lastOrder: days(Math.max),
    firstOrder: days(Math.min),
    orders: Float64Array.from(merged, (list) => list.length),
    amount: Float64Array.from(merged, (list) => list.reduce((sum, { amount }) => sum + amount, 0)),
    attributes: [],
    metrics: [],
    history: {
      start,
      date: Float64Array.from(flat, ({ day }) => day),
      amount: Float64Array.from(flat, ({ amount }) => amount),
    },
    latestDate: flat.reduce((latest, { day }) => (latest >= day ? latest : day), NaN),
    quality: noQuality(orders.length),
  };
}

/** One customer of a test. */
export interface TestCustomer {
  id: string;
  lastOrder: number;
  orders: number;
  amount: number;
}

/** A dataset from customer rows, put into canonical order. */
export function datasetOfCustomers(customers: readonly TestCustomer[], more: Partial<Dataset> = {}): Dataset {
  const sorted = [...customers].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    kind: 'customers',
    ids: sorted.map(({ id }) => id),
    sheetRows: Int32Array.from(sorted, (customer) => customers.indexOf(customer) + 1),
    lastOrder: Float64Array.from(sorted, ({ lastOrder }) => lastOrder),
    firstOrder: new Float64Array(sorted.length).fill(NaN),
    orders: Float64Array.from(sorted, ({ orders }) => orders),
    amount: Float64Array.from(sorted, ({ amount }) => amount),
    attributes: [],
    metrics: [],
    latestDate: sorted.reduce(
      (latest, { lastOrder }) => (latest >= lastOrder || Number.isNaN(lastOrder) ? latest : lastOrder),
      NaN,
    ),
    quality: noQuality(customers.length),
    ...more,
  };
}

/** The dataset with a region for every customer, by the last character of its id; one in ten has none. */
export function withRegions(dataset: Dataset): Dataset {
  const labels = ['East', 'North', 'South'];
  const codes = Int32Array.from(dataset.ids, (id) => {
    const last = id.charCodeAt(id.length - 1) % 10;
    return last === 9 ? -1 : last % labels.length;
  });
  return { ...dataset, attributes: [...dataset.attributes, { header: 'Region', labels, codes }] };
}
