import { discountedOrders } from '../../../src/classify/models/discounted-orders';

test('orders of a period count at its end', () => {
  expect(discountedOrders((t) => 2 * t, { periods: 2, length: 1, rate: 0.1 })).toBeCloseTo(
    2 / 1.1 + 2 / 1.21,
    14,
  );
});

test('without discount it is the expectation of the whole time', () => {
  expect(discountedOrders((t) => 1 - Math.exp(-t), { periods: 12, length: 0.25, rate: 0 })).toBeCloseTo(
    1 - Math.exp(-3),
    14,
  );
});
