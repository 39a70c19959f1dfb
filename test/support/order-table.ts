import fc from 'fast-check';
import { createColumnEncoder } from '../../src/classify/dataset/column-encoder';
import type { CellValue, RawTable, Role } from '../../src/classify';

/** One row of a sheet of orders. */
export interface OrderRow {
  customer: string;
  day: number;
  /** Below 0 for a return. */
  amount: number;
  profit: number;
  order: string;
  region: string;
  visits: number | '';
}

const roles: [keyof OrderRow, Role, string][] = [
  ['customer', 'customer', 'Customer'],
  ['day', 'orderDate', 'Order date'],
  ['amount', 'amount', 'Amount'],
  ['profit', 'profit', 'Profit'],
  ['order', 'orderId', 'Order id'],
  ['region', 'attribute', 'Region'],
  ['visits', 'metric', 'Visits'],
];

/** The rows as the add-in reads them from a sheet: cells of every column, encoded, in this very order. */
export function tableOf(rows: readonly OrderRow[]): RawTable {
  return {
    sheetName: 'Orders',
    rowCount: rows.length,
    firstRow: 1,
    dateSystem: 1900,
    columns: roles.map(([key, role, header], sheetColumn) => {
      const encoder = createColumnEncoder({ role, header, sheetColumn, numberFormat: 'General' });
      encoder.add(rows.map((row): CellValue => row[key]));
      return encoder.finish();
    }),
  };
}

const cents = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 100);

/** Any rows of orders: decimal amounts, returns, lines of one order, regions and visits that differ within a customer. */
export const anyRows: fc.Arbitrary<OrderRow[]> = fc.array(
  fc
    .record({
      number: fc.integer({ min: 0, max: 22 }),
      day: fc.integer({ min: 45_000, max: 45_400 }),
      amount: fc.oneof(
        { weight: 4, arbitrary: cents(1, 100_000) },
        { weight: 2, arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 19.99, 100) },
        { weight: 1, arbitrary: cents(-20_000, -1) },
      ),
      profit: cents(-3000, 30_000),
      ofDay: fc.integer({ min: 0, max: 5 }),
      region: fc.constantFrom('East', 'North', 'South', 'Süd', ''),
      visits: cents(0, 900),
    })
    .map(({ number, ofDay, ...row }) => ({
      ...row,
      customer: `c${number}`,
      order: ofDay === 0 ? '' : `O-${number}-${ofDay}`,
    })),
  { minLength: 1, maxLength: 90 },
);

/** The same rows twice: every customer has an equal, `twin` prefixed. */
export const withTwinRows = (rows: readonly OrderRow[]): OrderRow[] => [
  ...rows,
  ...rows.map((row) => ({
    ...row,
    customer: `twin ${row.customer}`,
    order: row.order && `twin ${row.order}`,
  })),
];
