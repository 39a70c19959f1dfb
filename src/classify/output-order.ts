import { argsort } from './statistics/argsort';

/** Positions by amount descending, equal amounts in their order before (by id); NaN last. */
export function outputOrder(amount: Float64Array): Uint32Array {
  return argsort(amount.map((value) => -value));
}
