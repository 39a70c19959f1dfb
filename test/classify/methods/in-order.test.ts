import { inOrder } from '../../../src/classify/methods/in-order';

describe('inOrder', () => {
  it('works for each customer in turn, and tells about a hundred times how far it is', () => {
    const customers = Uint32Array.from({ length: 1234 }, (_, i) => 1233 - i);
    const done: number[] = [];
    const shares: number[] = [];
    inOrder(
      customers,
      (customer) => done.push(customer),
      (share) => shares.push(share),
    );
    expect(done).toEqual([...customers]);
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(90);
    expect(shares.length).toBeLessThanOrEqual(100);
  });

  it('has nothing to tell of nobody', () => {
    const shares: number[] = [];
    inOrder(
      new Uint32Array(0),
      () => undefined,
      (share) => shares.push(share),
    );
    expect(shares).toEqual([]);
  });
});
