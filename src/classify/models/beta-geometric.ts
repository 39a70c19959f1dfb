import { alike, betaShapes, fitAlikeLeaving } from './alike-leaving';
import { digamma } from './digamma';
import type { DistinctHistories } from './distinct-histories';
import { distinctHistories, thinned } from './distinct-histories';
import { logGamma } from './log-gamma';
import { maximizeLikelihood, type LogLikelihood } from './maximum-likelihood';
import type { Fit } from './order-model';
import type { PurchaseSummary } from './purchase-summary';

/** r and α of the gamma distribution of order rates (α in time units), a and b of the beta distribution of leaving. */
export interface BetaGeometricParameters {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/**
 * What BG/NBD and MBG/NBD share. They differ in `coin`: the number of times a customer may leave before the first
 * repeat order (0: only after a repeat; 1: also right after the first order).
 */
export type Coin = 0 | 1;

/** Customers and what depends on one of their figures alone, once per distinct value. */
interface Tables {
  histories: DistinctHistories;
  coin: Coin;
  /** Where the entries of each number of repeats begin. */
  from: Int32Array;
  logAge: Float64Array;
  overAge: Float64Array;
  logLast: Float64Array;
  overLast: Float64Array;
}

/** The log-likelihood with its gradient, as a function of (r, α, a, b). */
export function betaGeometricLikelihood(histories: DistinctHistories, coin: Coin): LogLikelihood {
  const { repeats, last, age } = histories;
  const tables: Tables = {
    histories,
    coin,
    from: runs(repeats.codes, repeats.values.length),
    logAge: new Float64Array(age.values.length),
    overAge: new Float64Array(age.values.length),
    logLast: new Float64Array(last.values.length),
    overLast: new Float64Array(last.values.length),
  };
  return (parameters, gradient) => likelihoodAt(tables, parameters, gradient);
}

/**
 * Of each distinct customer one exponential and one logarithm remain. Of the two terms of a customer's likelihood,
 * "still alive at T" and "left after t_x", `left` is the share of the second, which is also what the gradient weighs by.
 *
 * A function of its own, not of one fit: V8 forgets compiled code with the last function it belongs to.
 */
function likelihoodAt(tables: Tables, parameters: Float64Array, gradient: Float64Array): number {
  const { histories, coin, from, logAge, overAge, logLast, overLast } = tables;
  const { weight, repeats, last, age } = histories;
  const kinds = repeats.values.length;
  const [r, alpha, a, b] = parameters;
  tabulate(age.values, alpha, logAge, overAge);
  tabulate(last.values, alpha, logLast, overLast);
  let sum = 0;
  let byR = 0;
  let byAlpha = 0;
  let byA = 0;
  let byB = 0;
  for (let k = 0; k < kinds; k++) {
    const x = repeats.values[k];
    const shape = r + x;
    const stays = b + coin + x;
    const odds = x + coin > 0 ? Math.log(a / (stays - 1)) : -Infinity;
    let customers = 0;
    let allLeft = 0;
    let overTime = 0;
    // ln(1 + small) summed as the logarithm of a product, which is taken before the product overflows
    let product = 1;
    for (let i = from[k]; i < from[k + 1]; i++) {
      const n = weight[i];
      const T = age.codes[i];
      const t = last.codes[i];
      const gap = logAge[T] - logLast[t];
      const logOdds = odds + shape * gap;
      const small = Math.exp(logOdds > 0 ? -logOdds : logOdds);
      const left = (logOdds > 0 ? 1 : small) / (1 + small);
      if (n === 1) product *= 1 + small;
      else sum += n * Math.log(1 + small);
      if (product > 1e200) {
        sum += Math.log(product);
        product = 1;
      }
      sum += n * ((logOdds > 0 ? logOdds : 0) - shape * logAge[T]);
      byR += n * (left * gap - logAge[T]);
      overTime += n * (overAge[T] + left * (overLast[t] - overAge[T]));
      customers += n;
      allLeft += n * left;
    }
    sum += Math.log(product) + customers * (logGamma(shape) - logGamma(r) + r * Math.log(alpha));
    sum += customers * (logGamma(a + b) - logGamma(b) + logGamma(stays) - logGamma(a + stays));
    byR += customers * (digamma(shape) - digamma(r) + Math.log(alpha));
    byAlpha += (customers * r) / alpha - shape * overTime;
    byA += customers * (digamma(a + b) - digamma(a + stays)) + allLeft / a;
    byB += customers * (digamma(a + b) - digamma(b) + digamma(stays) - digamma(a + stays));
    if (x + coin > 0) byB -= allLeft / (stays - 1);
  }
  gradient.set([byR, byAlpha, byA, byB]);
  return sum;
}

/** Where the entries of each code begin, in codes sorted ascending; one more entry for the end. */
function runs(codes: Int32Array, kinds: number): Int32Array {
  const from = new Int32Array(kinds + 1);
  for (const code of codes) from[code + 1]++;
  for (let k = 0; k < kinds; k++) from[k + 1] += from[k];
  return from;
}

/** ln(α + time) and 1/(α + time) for every distinct time. */
function tabulate(times: Float64Array, alpha: number, logs: Float64Array, inverses: Float64Array): void {
  for (let k = 0; k < times.length; k++) {
    logs[k] = Math.log(alpha + times[k]);
    inverses[k] = 1 / (alpha + times[k]);
  }
}

/** Starting points (r, α, a, b), where the mean age is 1 and customers order `rate` times in it. */
const starts = (rate: number): number[][] => [
  [0.5, 0.25 / rate, 0.8, 2.4],
  [2, 1 / rate, 0.5, 4],
  [1, 0.2 / rate, 2, 2],
];

/**
 * The most likely parameters of BG/NBD (coin 0) or MBG/NBD (coin 1), from three starts, with times in mean ages so that
 * the parameters are of the order of 1; told in the unit of the data. Where customers hardly differ in leaving, the
 * estimate is that of {@link fitAlikeLeaving}. Not converged where nobody came back.
 */
export function fitBetaGeometric(summary: PurchaseSummary, coin: Coin): Fit<BetaGeometricParameters> {
  const scale = mean(summary.age) || 1;
  const scaled = {
    repeats: summary.repeats,
    last: summary.last.map((time) => time / scale),
    age: summary.age.map((time) => time / scale),
  };
  const all = distinctHistories(scaled);
  const few = thinned(all, 500);
  const rate = Math.max(mean(summary.repeats), 1e-3);
  const task = { likelihood: betaGeometricLikelihood(all, coin), size: Math.max(1, all.customers) };
  const full = maximizeLikelihood({
    ...task,
    bound: Math.log(alike),
    starts: starts(rate),
    thinned:
      few === all ? undefined : { likelihood: betaGeometricLikelihood(few, coin), size: few.customers },
  });
  const totalRepeats = summary.repeats.reduce((sum, x) => sum + x, 0);
  const isDetermined = full.converged && full.standardErrors.every(Number.isFinite);
  const ridge =
    isDetermined || totalRepeats === 0 ? undefined : fitAlikeLeaving({ ...task, shapes: betaShapes }, full);
  const estimate = ridge ?? full;
  const named = ([r, alpha, a, b]: Float64Array) => ({ r, alpha: alpha * scale, a, b });
  return {
    parameters: named(estimate.parameters),
    standardErrors: named(estimate.standardErrors),
    // densities of x orders at given times: in units of 1 instead of `scale`, each has a factor 1/scale
    logLikelihood: estimate.logLikelihood - totalRepeats * Math.log(scale),
    converged: estimate.converged && totalRepeats > 0,
    ...(ridge && { leaving: ridge.leaving }),
  };
}

/** Probability that a customer with x repeat orders, the last at `last`, has not left by `age`. */
export function betaGeometricAlive(
  { r, alpha, a, b }: BetaGeometricParameters,
  x: number,
  last: number,
  age: number,
  coin: Coin,
): number {
  const chances = x + coin;
  if (chances === 0) return 1;
  return 1 / (1 + (a / (b + chances - 1)) * Math.exp((r + x) * Math.log((alpha + age) / (alpha + last))));
}

/** Probability of exactly n repeat orders in t: n and still alive, or left right after the n-th. */
export function betaGeometricProbability(
  { r, alpha, a, b }: BetaGeometricParameters,
  n: number,
  t: number,
  coin: Coin,
): number {
  const logOrders = (j: number): number =>
    logGamma(r + j) -
    logGamma(r) -
    logGamma(j + 1) -
    r * Math.log1p(t / alpha) +
    (j > 0 ? j * Math.log(t / (alpha + t)) : 0);
  const chances = n + coin;
  const logBeta = (p: number, q: number): number => logGamma(p) + logGamma(q) - logGamma(p + q);
  const alive = Math.exp(logBeta(a, b + chances) - logBeta(a, b) + logOrders(n));
  if (chances === 0) return alive;
  let fewer = 0;
  for (let j = 0; j < n; j++) fewer += Math.exp(logOrders(j));
  return alive + Math.exp(logBeta(a + 1, b + chances - 1) - logBeta(a, b)) * (1 - fewer);
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : 0;
}
