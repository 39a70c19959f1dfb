import fc from 'fast-check';
import type { TestOrder } from './dataset-builder';

/** Any few orders: equal customers, returns and one-time buyers are likely. */
export const anyOrders = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 25 }).map((n) => `c${n}`),
    day: fc.integer({ min: 45_000, max: 45_120 }),
    amount: fc.oneof(
      fc.constantFrom(10, 20, 100),
      fc.integer({ min: -5000, max: 100_000 }).map((cents) => cents / 100),
    ),
  }),
  { maxLength: 80 },
);

/** Orders by which every customer looks the same as another one, `twin` prefixed. */
export const withTwins = (orders: readonly TestOrder[]): TestOrder[] => [
  ...orders,
  ...orders.map((order) => ({ ...order, id: `twin ${order.id}` })),
];
