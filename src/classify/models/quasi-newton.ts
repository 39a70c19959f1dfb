type Vector = Float64Array<ArrayBuffer>;

/** A function to minimise: returns the value at `x` and writes its gradient. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** Where a search ended. */
export interface Minimum {
  x: Vector;
  value: number;
  /** Largest absolute component of the gradient at `x`. */
  slope: number;
  converged: boolean;
  iterations: number;
  /** The approximated inverse of the Hessian, row by row; starts the next search nearby. */
  inverseHessian: Vector;
}

const sufficientDecrease = 1e-4;
const longestStep = 2;

/**
 * Minimises a smooth function by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno
 * (Nocedal & Wright, Numerical Optimization, algorithm 6.1, with a backtracking line search).
 *
 * Converged when no component of the gradient exceeds `tolerance`, or when the quadratic model has less than `enough`
 * to gain and rounding decides. Where the function is not finite the step is
 * shortened, so an objective may return NaN or Infinity outside its domain.
 *
 * @example
 * minimize((x, g) => { g[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2; }, Float64Array.of(0)).x // [3]
 */
export function minimize(
  objective: Objective,
  start: Float64Array,
  options: {
    tolerance?: number;
    enough?: number;
    /** The search ends, not converged, where a component of x exceeds this. */
    bound?: number;
    maxIterations?: number;
    inverseHessian?: Float64Array;
  } = {},
): Minimum {
  const { tolerance = 1e-7, enough = 0, bound = Infinity, maxIterations = 100 } = options;
  const n = start.length;
  let x: Vector = Float64Array.from(start);
  let gradient: Vector = new Float64Array(n);
  let value = objective(x, gradient);
  const inverseHessian = options.inverseHessian ? Float64Array.from(options.inverseHessian) : identity(n);
  let scaled = options.inverseHessian !== undefined;
  let iterations = 0;
  let settled = false;
  while (iterations < maxIterations && largest(gradient) > tolerance && largest(x) <= bound) {
    iterations++;
    let direction: Vector = times(inverseHessian, gradient, -1);
    if (!(dot(direction, gradient) < 0)) {
      inverseHessian.set(identity(n));
      direction = gradient.map((component) => -component);
    }
    const gain = -dot(direction, gradient) / 2;
    if (gain <= enough && largest(gradient) <= 1e-4) {
      settled = true;
      break;
    }
    const next = search(objective, x, value, gradient, direction);
    if (!next) break;
    const step = minus(next.x, x);
    const change = minus(next.gradient, gradient);
    const curvature = dot(step, change);
    if (curvature > 1e-14 * Math.sqrt(dot(step, step) * dot(change, change))) {
      if (!scaled) {
        const size = curvature / dot(change, change);
        for (let i = 0; i < n; i++) inverseHessian[i * n + i] = size;
        scaled = true;
      }
      update(inverseHessian, step, change, curvature);
    }
    ({ x, value, gradient } = next);
  }
  const slope = largest(gradient);
  return { x, value, slope, converged: settled || slope <= tolerance, iterations, inverseHessian };
}

/** A point along the direction that is lower by enough; undefined where rounding leaves none. */
function search(
  objective: Objective,
  x: Vector,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
): { x: Vector; value: number; gradient: Vector } | undefined {
  const slope = dot(direction, gradient);
  const length = largest(direction);
  const next = new Float64Array(x.length);
  const nextGradient = new Float64Array(x.length);
  const rounding = 1e-15 * Math.abs(value);
  let step = Math.min(1, longestStep / length);
  for (let attempt = 0; attempt < 20; attempt++) {
    for (let i = 0; i < x.length; i++) next[i] = x[i] + step * direction[i];
    const nextValue = objective(next, nextGradient);
    if (nextValue <= value + sufficientDecrease * step * slope + rounding) {
      return { x: next, value: nextValue, gradient: nextGradient };
    }
    // the lowest point of the parabola through what is known, within a tenth and a half of the step
    const best = (-slope * step * step) / (2 * (nextValue - value - slope * step));
    step = Number.isFinite(best) ? Math.min(Math.max(best, step / 10), step / 2) : step / 10;
  }
  return undefined;
}

function update(inverse: Float64Array, step: Float64Array, change: Float64Array, curvature: number): void {
  const n = step.length;
  const moved = times(inverse, change, 1);
  const factor = (1 + dot(change, moved) / curvature) / curvature;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inverse[i * n + j] +=
        factor * step[i] * step[j] - (moved[i] * step[j] + step[i] * moved[j]) / curvature;
    }
  }
}

function identity(n: number): Vector {
  return Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
}

function times(matrix: Float64Array, vector: Float64Array, factor: number): Vector {
  const n = vector.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j] * vector[j];
    product[i] = factor * sum;
  }
  return product;
}

function minus(a: Float64Array, b: Float64Array): Vector {
  return Float64Array.from(a, (value, i) => value - b[i]);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function largest(vector: Float64Array): number {
  let most = 0;
  for (const component of vector) most = Math.max(most, Math.abs(component));
  return most;
}
