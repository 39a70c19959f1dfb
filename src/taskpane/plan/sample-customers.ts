import type { Classification, Message } from '../../classify';

/** One customer with the tier that each method gives. */
export interface SampleCustomer {
  id: string;
  amount: number | undefined;
  tiers: { key: string; name: Message; rank: number }[];
}

/** Customers shown as a sample. */
const sampleSize = 5;

/**
 * A few customers with their tiers: the first, the last and some evenly between, by amount.
 *
 * @example
 * sampleCustomers(classification)[0].id; // who brings most
 */
export function sampleCustomers(classification: Classification): SampleCustomer[] {
  const { ids, columns, methods } = classification;
  const amount = columns.find(({ key }) => key === 'facts.amount');
  const results = methods.flatMap(({ column }) => columns.filter(({ key }) => key === column));
  return places(ids.length).map((at) => ({
    id: ids[at] ?? '',
    amount: amount?.kind === 'number' ? amount.values[at] : undefined,
    tiers: results.flatMap((column) => {
      if (column.kind !== 'category') return [];
      const category = column.categories[column.codes[at] ?? -1];
      // The cells of a matrix repeat what its two methods say.
      if (!category || category.name.key === 'rules.matrix.cell') return [];
      return [{ key: column.key, name: category.name, rank: category.rank }];
    }),
  }));
}

const places = (count: number): number[] => {
  const wanted = Math.min(sampleSize, count);
  return Array.from({ length: wanted }, (_, k) =>
    wanted === 1 ? 0 : Math.round((k * (count - 1)) / (wanted - 1)),
  );
};
