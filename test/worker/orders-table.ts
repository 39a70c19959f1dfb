import { createColumnEncoder } from '../../src/classify/dataset/column-encoder';
import type { RawTable } from '../../src/classify';

/** Order rows of `customers` customers, one order each day; deterministic. */
export function ordersTable(rows: number, customers = 50): RawTable {
  const column = (
    role: 'customer' | 'orderDate' | 'amount',
    sheetColumn: number,
    value: (row: number) => string | number,
  ) => {
    const encoder = createColumnEncoder({ role, header: role, sheetColumn, numberFormat: 'General' });
    encoder.add(Array.from({ length: rows }, (_, row) => value(row)));
    return encoder.finish();
  };
  return {
    sheetName: 'Orders',
    rowCount: rows,
    firstRow: 1,
    dateSystem: 1900,
    columns: [
      column('customer', 0, (row) => `C${(row * 7919) % customers}`),
      column('orderDate', 1, (row) => 45000 + (row % 700)),
      column('amount', 2, (row) => 10 + ((row * 31) % 997)),
    ],
  };
}
