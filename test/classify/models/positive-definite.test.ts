import fc from 'fast-check';
import { inversePositive, product } from '../../../src/classify/models/positive-definite';

const factors = fc
  .integer({ min: 1, max: 4 })
  .chain((n) =>
    fc
      .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: n * n, maxLength: n * n })
      .map((all) => ({ n, all })),
  );

test('times its inverse, a positive definite matrix is the identity', () => {
  fc.assert(
    fc.property(factors, ({ n, all }) => {
      // F·Fᵀ + 1 is positive definite for any F
      const matrix = Float64Array.from({ length: n * n }, (_, place) => {
        const [i, j] = [Math.floor(place / n), place % n];
        let sum = i === j ? 1 : 0;
        for (let k = 0; k < n; k++) sum += all[i * n + k] * all[j * n + k];
        return sum;
      });
      const inverse = inversePositive(matrix, n);
      if (!inverse) throw new Error('none');
      for (let i = 0; i < n; i++) {
        const column = product(
          matrix,
          Float64Array.from({ length: n }, (_, k) => inverse[k * n + i]),
        );
        column.forEach((value, k) => expect(Math.abs(value - (k === i ? 1 : 0))).toBeLessThan(1e-9));
      }
    }),
  );
});

test.each([
  ['an indefinite one', [1, 2, 2, 1]],
  ['a flat one', [0, 0, 0, 1]],
  ['one that is not known', [NaN, 0, 0, 1]],
])('%s has none', (_, matrix) => {
  expect(inversePositive(Float64Array.from(matrix), 2)).toBeUndefined();
});
