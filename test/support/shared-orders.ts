import { readShared } from './shared-data';
import type { TestOrder } from './dataset-builder';

/** Serial day of a date text that JavaScript can read. */
export function serialDay(text: string): number {
  return Date.parse(`${text} UTC`) / 86_400_000 + 25_569;
}

/** The rows of a published CSV file without quoted commas, as objects by header. */
export function sharedRows(path: string): Record<string, string>[] {
  const [header, ...lines] = readShared(path).trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
  });
}

/** The orders of the R package rfm, which counts every row as an order. */
export const rfmOrders = (): TestOrder[] =>
  sharedRows('rfm/rfm_data_orders.csv').map((row, i) => ({
    id: row['customer_id'],
    day: serialDay(row['order_date']),
    amount: Number(row['revenue']),
    order: String(i),
  }));

/** The invoices of UCI Online Retail. */
export const onlineRetailOrders = (): TestOrder[] =>
  sharedRows('online-retail/mwoitek_online_retail.csv').map((row) => ({
    id: row['CustomerID'],
    day: serialDay(row['InvoiceDate']),
    amount: Number(row['TotalPrice']),
    order: row['InvoiceNo'],
  }));

/** The Superstore orders. */
export const superstoreOrders = (): TestOrder[] =>
  sharedRows('superstore-orders/sample-orders.csv').map((row) => {
    const [month, day, year] = row['order_date'].split('/');
    return {
      id: row['customer'],
      day: serialDay(`20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
      amount: Number(row['grand_total']),
      order: row['order_id'],
    };
  });
