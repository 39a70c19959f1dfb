import { argsort } from './statistics/argsort';

/** Positions by amount descending, equal amounts in their order before (by id); NaN last. */
export function outputOrder(amount: Float64Array): Uint32Array {
  const ascending = argsort(amount);
  const n = amount.length;
  const order = new Uint32Array(n);
  let known = n;
  while (known > 0 && Number.isNaN(amount[ascending[known - 1]])) known--;
  let next = 0;
  for (let end = known; end > 0;) {
    let start = end - 1;
    while (start > 0 && amount[ascending[start - 1]] === amount[ascending[start]]) start--;
    for (let k = start; k < end; k++) order[next++] = ascending[k];
    end = start;
  }
  order.set(ascending.subarray(known), known);
  return order;
}
