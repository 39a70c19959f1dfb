import { alike, fitAlikeLeaving, gammaShapes } from './alike-leaving';
import { digamma } from './digamma';
import { distinctHistories, thinned, type DistinctHistories } from './distinct-histories';
import { gaussLegendre } from './gauss-legendre';
import { logGamma } from './log-gamma';
import { type Estimate, maximizeLikelihood, type LogLikelihood } from './maximum-likelihood';
import type { Fit, OrderModel } from './order-model';
import type { PurchaseSummary } from './purchase-summary';

/** r and α of the gamma distribution of order rates, s and β of that of leaving rates (α, β in time units). */
export interface ParetoNbdParameters {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

/**
 * Pareto/NBD.
 *
 * Assumptions:
 * 1. while alive, a customer orders at random with a constant rate λ (Poisson);
 * 2. λ ~ gamma(r, α) over customers, mean r/α per time unit;
 * 3. a customer's lifetime is exponential with rate μ: one may leave at any time, ordering or not;
 * 4. μ ~ gamma(s, β) over customers;
 * 5. λ and μ are independent.
 *
 * The likelihood's integral over the time of leaving, usually written with two ₂F₁, is taken by quadrature: it is
 * smooth, needs no case distinction between α and β, and gives the gradient at the same points.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Counting Your Customers: Who Are They and What Will They Do Next?,
 * Management Science 33(1), 1–24; formulas as in Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model and Related
 * Expressions.
 *
 * @example
 * const { parameters } = paretoNbd.fit(summary);
 * paretoNbd.probabilityAlive(parameters, 26, 30.86, 31) // .9979 on the CDNOW sample
 */
export const paretoNbd = {
  name: 'paretoNbd',
  fit,
  logLikelihood: ({ r, alpha, s, beta }, summary) =>
    paretoNbdLikelihood(distinctHistories(summary))(Float64Array.of(r, alpha, s, beta), new Float64Array(4)),
  likelihood: (summary) => paretoNbdLikelihood(distinctHistories(summary)),
  named: ([r, alpha, s, beta]) => ({ r, alpha, s, beta }),
  probabilityAlive,
  ordersIfAlive: ({ r, alpha, s, beta }, x, age, t) =>
    ((r + x) / (alpha + age)) * livingTime(s, beta + age, t),
  expectedOrders: ({ r, alpha, s, beta }, t) => (r / alpha) * livingTime(s, beta, t),
  probabilityOfOrders,
} satisfies OrderModel<ParetoNbdParameters>;

/** The log-likelihood with its gradient, as a function of (r, α, s, β). */
export function paretoNbdLikelihood(histories: DistinctHistories): LogLikelihood {
  const { weight, repeats, last, age } = histories;
  const integral = new Float64Array(5);
  return (parameters, gradient) => {
    const [r, alpha, s, beta] = parameters;
    const perX = Array.from(repeats.values, (x) => ({
      log: logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta),
      byR: digamma(r + x) - digamma(r) + Math.log(alpha),
    }));
    let sum = 0;
    gradient.fill(0);
    for (let i = 0; i < weight.length; i++) {
      const x = repeats.values[repeats.codes[i]];
      const T = age.values[age.codes[i]];
      left(parameters, x, last.values[last.codes[i]], T, integral);
      const logAlive = -(r + x) * Math.log(alpha + T) - s * Math.log(beta + T);
      // shares of "alive at T" and "left between t_x and T"; the integral comes relative to the former
      const alive = 1 / (1 + integral[0]);
      const gone = alive * integral[0];
      const n = weight[i];
      const constant = perX[repeats.codes[i]];
      sum += n * (constant.log + logAlive - Math.log(alive));
      gradient[0] += n * (constant.byR - alive * Math.log(alpha + T) - alive * integral[1]);
      gradient[1] += n * (r / alpha - (alive * (r + x)) / (alpha + T) - alive * (r + x) * integral[2]);
      gradient[2] += n * (Math.log(beta) - alive * Math.log(beta + T) + gone / s - alive * integral[3]);
      gradient[3] += n * (s / beta - (alive * s) / (beta + T) - alive * (s + 1) * integral[4]);
    }
    return sum;
  };
}

/**
 * The integral of s (α+u)^−(r+x) (β+u)^−(s+1) over the time of leaving u from t_x to T, divided by
 * (α+T)^−(r+x) (β+T)^−s; then the same with the factors ln(α+u), 1/(α+u), ln(β+u), 1/(β+u).
 *
 * The variable is ln(m + u) with m the smaller of α and β, in which the integrand falls off smoothly; where it has
 * fallen to e^−40 of its start, the integral ends.
 */
function left(parameters: Float64Array, x: number, last: number, T: number, into: Float64Array): void {
  const [r, alpha, s, beta] = parameters;
  const smaller = Math.min(alpha, beta);
  const end = Math.min(T, (alpha + last) * Math.exp(40 / (r + x)) - alpha);
  const from = Math.log(smaller + last);
  const width = Math.log(smaller + end) - from;
  const logAlive = (r + x) * Math.log(alpha + T) + s * Math.log(beta + T);
  into.fill(0);
  const { nodes, weights } = gaussLegendre(16);
  for (let node = 0; node < nodes.length; node++) {
    const y = from + width * nodes[node];
    const u = Math.exp(y) - smaller;
    const logA = Math.log(alpha + u);
    const logB = Math.log(beta + u);
    const value = s * width * weights[node] * Math.exp(logAlive + y - (r + x) * logA - (s + 1) * logB);
    into[0] += value;
    into[1] += value * logA;
    into[2] += value / (alpha + u);
    into[3] += value * logB;
    into[4] += value / (beta + u);
  }
}

const starts = (rate: number): number[][] => [
  [0.5, 0.4 / rate, 0.6, 0.4],
  [2, 1.5 / rate, 1, 1],
  [1, 1 / rate, 0.3, 2],
];

/**
 * The most likely parameters, from three starts, with times in mean ages; told in the unit of the data. Where customers
 * hardly differ in leaving, the estimate is that of {@link fitAlikeLeaving}. Not converged where nobody came back.
 */
function fit(summary: PurchaseSummary): Fit<ParetoNbdParameters> {
  const count = Math.max(1, summary.age.length);
  const scale = summary.age.reduce((sum, time) => sum + time, 0) / count || 1;
  const totalRepeats = summary.repeats.reduce((sum, x) => sum + x, 0);
  const all = distinctHistories({
    repeats: summary.repeats,
    last: summary.last.map((time) => time / scale),
    age: summary.age.map((time) => time / scale),
  });
  const few = thinned(all, 500);
  const task = { likelihood: paretoNbdLikelihood(all), size: count };
  const search = (bound?: number): Estimate =>
    maximizeLikelihood({
      ...task,
      ...(bound !== undefined && { bound }),
      starts: starts(Math.max(totalRepeats / count, 1e-3)),
      thinned: few === all ? undefined : { likelihood: paretoNbdLikelihood(few), size: few.customers },
    });
  const full = search(Math.log(alike));
  const isDetermined = full.converged && full.standardErrors.every(Number.isFinite);
  const isOpen = !isDetermined && totalRepeats > 0;
  const ridge = isOpen ? fitAlikeLeaving({ ...task, shapes: gammaShapes }, full) : undefined;
  // Where it is no ridge, β may be very small: some leave at once.
  const estimate = ridge ?? (isOpen ? search() : full);
  const named = ([r, alpha, s, beta]: Float64Array) => ({ r, alpha: alpha * scale, s, beta: beta * scale });
  return {
    parameters: named(estimate.parameters),
    standardErrors: named(estimate.standardErrors),
    logLikelihood: estimate.logLikelihood - totalRepeats * Math.log(scale),
    converged: estimate.converged && totalRepeats > 0,
    ...(ridge && { leaving: ridge.leaving }),
  };
}

function probabilityAlive(
  { r, alpha, s, beta }: ParetoNbdParameters,
  x: number,
  last: number,
  age: number,
): number {
  const integral = new Float64Array(5);
  left(Float64Array.of(r, alpha, s, beta), x, last, age, integral);
  return 1 / (1 + integral[0]);
}

/** Expected time alive within the next t: (β/(s−1))·(1 − (β/(β+t))^(s−1)), which is β ln((β+t)/β) at s = 1. */
function livingTime(s: number, beta: number, t: number): number {
  if (!(t > 0)) return 0;
  const log = Math.log1p(t / beta);
  const power = (s - 1) * log;
  return beta * log * (Math.abs(power) < 1e-12 ? 1 : -Math.expm1(-power) / power);
}

/** Exactly n orders in t: n and alive at t, or left at some u < t with n until then (by quadrature). */
function probabilityOfOrders({ r, alpha, s, beta }: ParetoNbdParameters, n: number, t: number): number {
  const logCount = logGamma(r + n) - logGamma(r) - logGamma(n + 1);
  const ordersBy = (u: number): number =>
    Math.exp(logCount - r * Math.log1p(u / alpha) + (n > 0 ? n * Math.log(u / (alpha + u)) : 0));
  const survival = Math.exp(-s * Math.log1p(t / beta));
  let gone = 0;
  const { nodes, weights } = gaussLegendre(64);
  nodes.forEach((node, i) => {
    // the share of customers who have left is the variable, so that the density of leaving drops out
    const stayed = survival + (1 - survival) * node;
    gone += (1 - survival) * weights[i] * ordersBy(beta * Math.expm1(-Math.log(stayed) / s));
  });
  return survival * ordersBy(t) + gone;
}
