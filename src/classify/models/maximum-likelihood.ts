import { inversePositive, product } from './positive-definite';
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
const hessianStep = 1e-4;
/** Of Newton's steps to the last digits: their number, and their length on logarithms. */
const mostRounds = 2;
const longestStep = 1e-2;
const shortestStep = 1e-13;

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
  const converged = best.converged && best.x.every((log) => Math.abs(log) < bound);
  const curvature = converged ? curvatureAt(full, best.x) : undefined;
  const { x, value } = curvature ? refined(full, best, curvature) : best;
  const parameters = x.map(Math.exp);
  return {
    parameters,
    logLikelihood: -value * task.size,
    standardErrors: parameters.map((own, i) =>
      curvature ? own * Math.sqrt(curvature[i * x.length + i] / task.size) : NaN,
    ),
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

/** The inverse of the Hessian of the objective, by central differences of its gradient; undefined where it is not positive definite. */
function curvatureAt(objective: Objective, x: Float64Array): Float64Array | undefined {
  const n = x.length;
  const hessian = new Float64Array(n * n);
  const [above, below] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    objective(moved(x, i, hessianStep), above);
    objective(moved(x, i, -hessianStep), below);
    for (let k = 0; k < n; k++) hessian[i * n + k] = (above[k] - below[k]) / (2 * hessianStep);
  }
  return inversePositive(hessian, n);
}

const moved = (x: Float64Array, i: number, by: number): Float64Array =>
  x.map((own, k) => (k === i ? own + by : own));

/**
 * The minimum to the last digits that rounding leaves, by Newton's steps from where the search was content: then it
 * does not depend on the path, and whoever comes to it by another one (see refit) comes to the same.
 */
function refined(
  objective: Objective,
  found: { x: Float64Array; value: number },
  inverse: Float64Array,
): { x: Float64Array; value: number } {
  let best = found;
  const gradient = new Float64Array(found.x.length);
  objective(found.x, gradient);
  let size = Infinity;
  for (let round = 0; round < mostRounds; round++) {
    const step = product(inverse, gradient);
    const length = step.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
    // a search that was content ends near; from afar, or where rounding turns the steps around, it was near enough
    if (!(length < Math.min(longestStep, size / 4)) || length < shortestStep) break;
    const x = best.x.map((own, i) => own - step[i]);
    const value = objective(x, gradient);
    if (!Number.isFinite(value)) break;
    best = { x, value };
    size = length;
  }
  return best;
}
