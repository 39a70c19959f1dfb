import { deflateRawSync } from 'node:zlib';
import { classify, defaultRecipe } from '../../../src/classify';
import {
  decodeSnapshot,
  encodeSnapshot,
  keyEvery,
  type Snapshot,
  snapshotOf,
} from '../../../src/classify/history';
import { monthsOfCustomers } from '../../support/months-of-customers';

/** The bytes in the workbook: base64 in the part, of which the file's own compression gets a quarter back. */
const sizes = (customers: number, months: number): { key: number[]; others: number[] } => {
  const found = { key: [] as number[], others: [] as number[] };
  let before: Snapshot | undefined;
  let month = 0;
  for (const dataset of monthsOfCustomers({ customers, months })) {
    const base = month % keyEvery === 0 ? undefined : before;
    const classification = classify(dataset, defaultRecipe, { today: dataset.latestDate });
    const name = { id: String(month), day: dataset.latestDate, source: 'Orders' };
    const snapshot = snapshotOf(classification, defaultRecipe, name, base);
    const bytes = encodeSnapshot(snapshot, base);
    (base ? found.others : found.key).push(deflateRawSync(bytes).length);
    before = decodeSnapshot(bytes, snapshot.about, base);
    if (month === months - 1) expect(before).toEqual(snapshot);
    month += 1;
  }
  return found;
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

it('a month costs less than two bytes a customer, a key snapshot less than eight', () => {
  const customers = 5_000;
  const { key, others } = sizes(customers, 30);
  expect(key).toHaveLength(2);
  expect(sum(others) / others.length).toBeLessThan(2 * customers);
  expect(Math.max(...key)).toBeLessThan(8 * customers);
});
