import { minimize } from '../../../src/classify/models/quasi-newton';

const rosenbrock = ([x, y]: Float64Array, gradient: Float64Array): number => {
  gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
  gradient[1] = 200 * (y - x * x);
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
};

describe('the quasi-Newton search', () => {
  test('finds the end of a bent valley', () => {
    const { x, converged, value } = minimize(rosenbrock, Float64Array.of(-1.2, 1));
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(1, 6);
    expect(x[1]).toBeCloseTo(1, 6);
    expect(value).toBeLessThan(1e-12);
  });

  test('stays inside the domain', () => {
    const { x } = minimize((point, gradient) => {
      gradient[0] = 1 - 1 / point[0];
      return point[0] > 0 ? point[0] - Math.log(point[0]) : NaN;
    }, Float64Array.of(8));
    expect(x[0]).toBeCloseTo(1, 6);
  });

  test('says so where there is no minimum', () => {
    const falling = minimize((point, gradient) => {
      gradient[0] = -1;
      return -point[0];
    }, Float64Array.of(0));
    expect(falling.converged).toBe(false);
  });

  test('starts nearby faster with the curvature known', () => {
    const first = minimize(rosenbrock, Float64Array.of(-1.2, 1));
    const nearby = Float64Array.of(1.01, 1.02);
    const known = minimize(rosenbrock, nearby, { inverseHessian: first.inverseHessian });
    expect(known.iterations).toBeLessThan(minimize(rosenbrock, nearby).iterations);
  });
});
