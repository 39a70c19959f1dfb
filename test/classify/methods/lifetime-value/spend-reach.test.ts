import fc from 'fast-check';
import { spendReach } from '../../../../src/classify/methods/lifetime-value/spend-reach';
import { expectedSpend } from '../../../../src/classify/models/gamma-gamma';

const parameters = fc.record({
  p: fc.double({ min: 0.1, max: 50, noNaN: true }),
  q: fc.double({ min: 1.1, max: 50, noNaN: true }),
  v: fc.double({ min: 0.1, max: 500, noNaN: true }),
});

test('nobody’s expected spend moves farther', () => {
  fc.assert(
    fc.property(
      parameters,
      parameters,
      fc.integer({ min: 0, max: 200 }),
      fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      (from, to, x, mean) => {
        const moved = Math.log(expectedSpend(to, x, mean) / expectedSpend(from, x, mean));
        expect(Math.abs(moved)).toBeLessThanOrEqual(spendReach(from, to) + 1e-12);
      },
    ),
  );
});

test('one who never came back moves as far as all do on average', () => {
  const from = { p: 6, q: 4, v: 15 };
  const to = { p: 6, q: 4, v: 18 };
  expect(spendReach(from, to)).toBeCloseTo(Math.log(18 / 15), 12);
});
