import type { OnShare } from './method';

/** Does work for some customers, one after the other, and tells about a hundred times what share of them is done. */
export function inOrder(customers: Uint32Array, work: (customer: number) => void, onShare?: OnShare): void {
  const every = Math.ceil(customers.length / 100);
  customers.forEach((customer, place) => {
    if (place % every === 0) onShare?.(place / customers.length);
    work(customer);
  });
}
