import { minimize, type Objective } from './quasi-newton';

/** A log-likelihood: returns its value at positive parameters and writes its gradient. */
export type LogLikelihood = (parameters: Float64Array, gradient: Float64Array) => number;

/** The parameters that make the data most likely. */
export interface Estimate {
  parameters: Float64Array;
  logLikelihood: number;
  /** Of the parameters, from the observed information; NaN where the data do not determine them. */
  standardErrors: Float64Array;
  /** False: no maximum was found within the bounds, the figures are not to be used. */
  converged: boolean;
}

/** Beyond exp(±15) a parameter has run away: the data have no use for it. */
const farthest = 15;
const tolerance = 1e-7;
/** A log-likelihood this near its maximum is as good: the parameters are then within 1e-4 standard errors. */
const nearMaximum = 1e-9;

/**
 * Maximises a likelihood over positive parameters, by a quasi-Newton search on their logarithms.
 *
 * All starts are tried on the thinned data, then the best is finished on all of them. Give the data in a scale in
 * which the parameters are of the order of 1.
 *
 * @param size number of observations: the search looks at the mean log-likelihood
 */
export function maximizeLikelihood(task: {
  likelihood: LogLikelihood;
  size: number;
  starts: readonly (readonly number[])[];
  thinned?: { likelihood: LogLikelihood; size: number };
  /** The logarithm, up or down, at which a parameter has run away; nearer than by default where that is known. */
  bound?: number;
  /** A log-likelihood this near its maximum is as good; more than by default where rounding decides earlier. */
  enough?: number;
}): Estimate {
  const { bound = farthest, enough = nearMaximum } = task;
  const full = onLogarithms(task.likelihood, task.size);
  const rough = task.thinned ? onLogarithms(task.thinned.likelihood, task.thinned.size) : full;
  const searches = task.starts
    .map((start) => minimize(rough, Float64Array.from(start, Math.log), { tolerance: 1e-4, bound }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  const tried = searches.length > 0 ? searches[0] : undefined;
  const start = tried?.x ?? Float64Array.from(task.starts[0], Math.log);
  const best = minimize(full, start, {
    tolerance,
    bound,
    enough: enough / task.size,
    inverseHessian: tried?.inverseHessian,
  });
  const parameters = best.x.map(Math.exp);
  const converged = best.converged && best.x.every((log) => Math.abs(log) < bound);
  return {
    parameters,
    logLikelihood: -best.value * task.size,
    standardErrors: converged ? standardErrors(full, best.x, task.size) : parameters.map(() => NaN),
    converged,
  };
}

function onLogarithms(likelihood: LogLikelihood, size: number): Objective {
  const parameters = new Float64Array(8);
  return (logs, gradient) => {
    const natural = parameters.subarray(0, logs.length);
    for (let i = 0; i < logs.length; i++) {
      if (Math.abs(logs[i]) > farthest + 1) return Infinity;
      natural[i] = Math.exp(logs[i]);
    }
    const value = likelihood(natural, gradient);
    for (let i = 0; i < logs.length; i++) gradient[i] *= -natural[i] / size;
    return -value / size;
  };
}

/** From the inverse of the Hessian, by central differences of the gradient; the delta method leads back from logarithms. */
function standardErrors(objective: Objective, x: Float64Array, size: number): Float64Array {
  const n = x.length;
  const step = 1e-4;
  const hessian: number[][] = [];
  for (let i = 0; i < n; i++) {
    const above = new Float64Array(n);
    const below = new Float64Array(n);
    objective(
      x.map((value, k) => (k === i ? value + step : value)),
      above,
    );
    objective(
      x.map((value, k) => (k === i ? value - step : value)),
      below,
    );
    hessian.push(Array.from(above, (slope, k) => (size * (slope - below[k])) / (2 * step)));
  }
  const symmetric = hessian.map((row, i) => row.map((value, k) => (value + hessian[k][i]) / 2));
  const variances = inverseDiagonal(symmetric);
  return x.map((log, i) => Math.exp(log) * Math.sqrt(variances[i]));
}

/** The diagonal of the inverse of a positive definite matrix, by Cholesky's factors; NaN where it is not one. */
function inverseDiagonal(matrix: readonly (readonly number[])[]): Float64Array {
  const n = matrix.length;
  const lower = matrix.map(() => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j];
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j];
    }
  }
  return Float64Array.from(lower, (_, column) => {
    const solution = new Float64Array(n);
    let diagonal = 0;
    for (let i = column; i < n; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = column; k < i; k++) sum -= lower[i][k] * solution[k];
      solution[i] = sum / lower[i][i];
      diagonal += solution[i] * solution[i];
    }
    return diagonal;
  });
}
