import { summarizePurchases } from '../../../src/classify/models/purchase-summary';

const history = (...customers: [day: number, amount: number][][]) => ({
  start: Int32Array.from([0, ...customers.map((_, i) => customers.slice(0, i + 1).flat().length)]),
  date: Float64Array.from(customers.flat(), ([day]) => day),
  amount: Float64Array.from(customers.flat(), ([, amount]) => amount),
});

describe('the summary of purchases', () => {
  test('counts days, leaves the first out of the spend, tells times in units', () => {
    const found = summarizePurchases(
      history([
        [100, 5],
        [100, 5],
        [114, 20],
        [121, 10],
      ]),
      142,
      7,
    );
    expect(found).toEqual({
      customer: Int32Array.of(0),
      repeats: Float64Array.of(2),
      last: Float64Array.of(3),
      age: Float64Array.of(6),
      spend: Float64Array.of(15),
    });
  });

  test('sees nothing after the end', () => {
    const found = summarizePurchases(
      history(
        [
          [100, 5],
          [110, 5],
        ],
        [[105, 9]],
        [[130, 1]],
      ),
      105,
      1,
    );
    expect(Array.from(found.customer)).toEqual([0, 1]);
    expect(Array.from(found.repeats)).toEqual([0, 0]);
    expect(Array.from(found.age)).toEqual([5, 0]);
    expect(found.spend[0]).toBeNaN();
  });

  test('takes a day of returns for no order, but off the spend of repeat orders', () => {
    const found = summarizePurchases(
      history(
        [
          [1, 10],
          [5, 40],
          [9, -30],
        ],
        [
          [1, -10],
          [3, 8],
        ],
      ),
      10,
      1,
    );
    expect(Array.from(found.repeats)).toEqual([1, 0]);
    expect(found.spend[0]).toBe(10);
    expect(Array.from(found.age)).toEqual([9, 7]);
  });

  test('counts an order of nothing', () => {
    expect(
      summarizePurchases(
        history([
          [1, 10],
          [5, 0],
        ]),
        10,
        1,
      ).repeats[0],
    ).toBe(1);
  });
});
