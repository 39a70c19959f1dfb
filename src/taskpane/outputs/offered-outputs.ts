import type { Recipe, RowKind } from '../../classify';

export type Outputs = Recipe['outputs'];

/** The outputs a user can switch on or off, in the order shown. */
const order = [
  'scores',
  'why',
  'besideOrders',
  'summary',
  'rules',
  'history',
] as const satisfies readonly (keyof Outputs)[];

export type OutputName = (typeof order)[number];

/**
 * The outputs that make sense for a kind of rows: where every row is a customer, none is beside an order.
 *
 * @example
 * offeredOutputs('customers').includes('besideOrders'); // false
 */
export const offeredOutputs = (kind: RowKind): OutputName[] =>
  order.filter((name) => name !== 'besideOrders' || kind === 'orders');
