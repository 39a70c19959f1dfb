import { z } from 'zod';

/** What a column of a selection is to the rows: the facts of an order or of a customer, or something carried along. */
export const roles = [
  'customer',
  'orderDate',
  'amount',
  'orderId',
  'quantity',
  'unitPrice',
  'status',
  'currency',
  'lastOrderDate',
  'orderCount',
  'totalAmount',
  'profit',
  'attribute',
  'metric',
  'ignored',
] as const;

/** Schema of a {@link Role}, as a recipe writes it. */
export const roleSchema = z.enum(roles);

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** One row per order (or order line), or one row per customer. */
export type RowKind = 'orders' | 'customers';
