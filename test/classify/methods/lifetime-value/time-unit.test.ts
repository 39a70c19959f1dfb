import { medianGap, unitFor } from '../../../../src/classify/methods/lifetime-value/time-unit';

const history = (...customers: number[][]) => ({
  start: Int32Array.from([0, ...customers.map((_, i) => customers.slice(0, i + 1).flat().length)]),
  date: Float64Array.from(customers.flat()),
  amount: new Float64Array(customers.flat().length),
});

test('the gap is the median between order days of one customer', () => {
  expect(medianGap(history([1, 1.5, 8, 38], [100, 110]))).toBe(10);
  expect(medianGap(history([1], [5], []))).toBeNaN();
});

test.each([
  [3, 'day'],
  [14, 'day'],
  [30, 'week'],
  [200, 'month'],
  [NaN, 'week'],
])('a gap of %d days is told in units of a %s', (gap, unit) => {
  expect(unitFor(gap)).toBe(unit);
});
