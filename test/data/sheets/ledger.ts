import { on, type ExpectedSheet, type SheetCell } from './sheet-case';

/** Eight orders of four customers, added up by hand below. */
export const orders: readonly (readonly [id: string, date: string, amount: number])[] = [
  ['C001', '2024-03-05', 120],
  ['C002', '2024-03-06', 80.5],
  ['C001', '2024-03-20', 60],
  ['C003', '2024-04-02', 300],
  ['C002', '2024-04-15', 45.25],
  ['C004', '2024-04-20', 19.99],
  ['C001', '2024-05-01', 75],
  ['C003', '2024-05-13', 10],
];

/** What they come to: 120 + 60 + 75, 80.5 + 45.25, 300 + 10, 19.99. */
export const totals: ExpectedSheet['customers'] = [
  ['C001', 3, 255, '2024-05-01'],
  ['C002', 2, 125.75, '2024-04-15'],
  ['C003', 2, 310, '2024-05-13'],
  ['C004', 1, 19.99, '2024-04-20'],
];

export const all = { read: 8, used: 8 };

/** 255 + 125.75 + 310 + 19.99 */
export const sum = 710.74;

export const english = ['Customer', 'Order date', 'Amount'];
export const chinese = ['客户编号', '下单日期', '实付金额(元)'];

/** The orders as rows of cells, dates as Excel has them. */
export const ledger: readonly (readonly SheetCell[])[] = orders.map(([id, date, amount]) => [
  id,
  on(date),
  amount,
]);

/** The orders with their dates or amounts written otherwise. */
export const written = (
  dates: readonly SheetCell[] = orders.map(([, date]) => on(date)),
  amounts: readonly SheetCell[] = orders.map(([, , amount]) => amount),
): SheetCell[][] => orders.map(([id], i) => [id, dates[i] ?? '', amounts[i] ?? '']);
