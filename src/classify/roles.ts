import { z } from 'zod';

/** What a column of a selection is (PRODUCT § 1). */
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

export const roleSchema = z.enum(roles);

export type Role = (typeof roles)[number];

/** One row per order (or order line), or one row per customer. */
export type RowKind = 'orders' | 'customers';
