import type { CellValue } from '../../src/workbench/model';

/** Order rows with a header: so many orders of so many customers, spread over 600 days; always the same. */
export function orderRows(orders: number, customers = 40): CellValue[][] {
  return [
    ['Customer', 'Order date', 'Amount'],
    ...Array.from({ length: orders }, (_, i): CellValue[] => [
      `C${String(Math.floor(customers * ((i * 0.618) % 1) ** 1.5)).padStart(3, '0')}`,
      45_000 + ((i * 37) % 600),
      ((i * 7919) % 1000) / 4 + 1,
    ]),
  ];
}

/** Customer rows with a header, one per customer; always the same. */
export function customerRows(customers: number): CellValue[][] {
  return [
    ['Customer ID', 'Last order date', 'Number of orders', 'Total amount'],
    ...Array.from({ length: customers }, (_, i): CellValue[] => [
      `K${String(i + 1).padStart(4, '0')}`,
      45_000 + ((i * 53) % 500),
      1 + ((i * 7) % 11),
      ((i * 7919) % 10_007) / 2 + 5,
    ]),
  ];
}
