import {
  addForm,
  bendsOf,
  hessianOf,
  type Slopes,
  twistsOf,
} from '../../../src/classify/models/gradient-derivatives';

/** The gradient of x²y + xyz + z³x + exp(x + y/2 + z). */
const slopes: Slopes = ([x, y, z]) => {
  const growth = Math.exp(x + y / 2 + z);
  return Float64Array.of(
    2 * x * y + y * z + z ** 3 + growth,
    x * x + x * z + growth / 2,
    x * y + 3 * z * z * x + growth,
  );
};

test('the derivatives are those of the function: near the origin they tell the gradient to fourth order', () => {
  const rest = slopes(new Float64Array(3));
  const hessian = hessianOf(slopes, 3);
  const bends = bendsOf(slopes, rest, 3);
  const twists = twistsOf(slopes, hessian, 3);
  for (const direction of [
    [1, 1, 1],
    [-1, 2, 0.5],
    [0, -1, 3],
    [2, 0, -1],
  ]) {
    const moved = Float64Array.from(direction, (own) => own * 0.01);
    const told = Float64Array.from(
      rest,
      (own, m) => own + moved.reduce((sum, by, k) => sum + hessian[m * 3 + k] * by, 0),
    );
    addForm(bends, moved, 2, told);
    addForm(twists, moved, 3, told);
    const exact = slopes(moved);
    // (0.035)⁴/24 is 6e-8
    told.forEach((value, m) => expect(Math.abs(value - exact[m])).toBeLessThan(1e-7));
  }
});
