import fc from 'fast-check';
import { leastAmount } from '../../../../src/classify/methods/lifetime-value/least-amount';

/** Grows like a logarithm, as values do, through 0 at `least`, from any bend. */
const growing = (least: number, bend: number) => (cents: number) =>
  Math.log((cents + bend) / (least - 0.5 + bend));

test('finds the least that does, whatever the guess', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e7 }),
      fc.double({ min: 0.6, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      (least, bend, times) => {
        const tried = growing(least, bend);
        expect(leastAmount(tried, tried(0), least * times)).toBe(least);
      },
    ),
  );
});

test('takes few tries where the guess is near', () => {
  let tries = 0;
  const curve = growing(12_345, 5000);
  const counted = (cents: number): number => {
    tries++;
    return curve(cents);
  };
  expect(leastAmount(counted, curve(0), 12_300)).toBe(12_345);
  expect(tries).toBeLessThan(8);
});

test('takes an earlier one, where half of what it found does as well', () => {
  const tried = (cents: number): number => (cents >= 100 && (cents < 400 || cents >= 700) ? 1 : -1);
  const found = leastAmount(tried, -1, 650);
  expect(typeof found === 'number' && tried(found) >= 0 && tried(found - 1) < 0).toBe(true);
});

test('finds none where more does not help', () => {
  expect(leastAmount(() => -1, -1, 500)).toBeUndefined();
});

test('ends with the doubt that came up', () => {
  expect(leastAmount((cents) => (cents > 100 ? 'unknown' : -1), -1, 90)).toBe('unknown');
});
