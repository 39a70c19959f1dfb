import { gammaGammaLikelihood, type GammaGammaParameters } from '../../models/gamma-gamma';
import { createRefit } from '../../models/refit';
import type { CustomerRow } from './customer-row';
import type { Fitted } from './fitted';

/** `unusable`: a prediction would not be used then; `unknown`: only fitting everything anew can tell. */
export type Doubt = 'unusable' | 'unknown';

/** Correlations and q this near to their limits are left to be fitted anew. */
const hair = 1e-7;
/** The logarithms of parameters stay this far from where a search gives up. */
const farthest = 14;
/** Errors of parameters that are smaller do not matter, in their logarithms. */
const negligible = 5e-9;

/**
 * The parameters of Gamma-Gamma after one customer's orders changed, all others as they are; and whether spend would
 * still be usable (q > 1, spend and frequency no more correlated than allowed).
 *
 * @returns undefined where the fit cannot be followed at all
 */
export function spendAfter<P>(
  fitted: Fitted<P>,
): ((before: CustomerRow | undefined, now: CustomerRow) => GammaGammaParameters | Doubt) | undefined {
  const { counts, means, fits, options } = fitted;
  if (!fits?.spend.converged) return undefined;
  const { parameters } = fits.spend;
  const scale = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const isNear = ({ p, q, v }: GammaGammaParameters): boolean =>
    [p, q, v / scale].every((own) => Math.abs(Math.log(own)) < farthest);
  const refit = isNear(parameters)
    ? createRefit(
        gammaGammaLikelihood(counts, means),
        Float64Array.of(parameters.p, parameters.q, parameters.v),
        negligible,
      )
    : undefined;
  if (!refit) return undefined;
  const correlation = correlationAfter(counts, means);
  const one = new Float64Array(3);

  return (before, now) => {
    const old = spending(before);
    const own = spending(now);
    if (old?.x === own?.x && old?.mean === own?.mean) return judged(parameters, correlation(old, own));
    const added = own && gammaGammaLikelihood(Float64Array.of(own.x), Float64Array.of(own.mean));
    const removed = old && gammaGammaLikelihood(Float64Array.of(old.x), Float64Array.of(old.mean));
    const then = refit((at, gradient) => {
      added?.(at, one);
      if (added) for (let i = 0; i < 3; i++) gradient[i] += one[i];
      removed?.(at, one);
      if (removed) for (let i = 0; i < 3; i++) gradient[i] -= one[i];
    });
    if (!then) return 'unknown';
    const [p, q, v] = then.parameters;
    return isNear({ p, q, v }) ? judged({ p, q, v }, correlation(old, own)) : 'unknown';
  };

  function judged(then: GammaGammaParameters, correlated: number): GammaGammaParameters | Doubt {
    const limit = options.gates.correlation;
    if (Number.isNaN(correlated) || Math.abs(Math.abs(correlated) - limit) < hair) return 'unknown';
    if (Math.abs(then.q - 1) < hair) return 'unknown';
    return Math.abs(correlated) > limit || then.q < 1 ? 'unusable' : then;
  }
}

interface Spending {
  x: number;
  mean: number;
}

/** What counts for Gamma-Gamma: repeat orders that something was spent on. */
const spending = (row: CustomerRow | undefined): Spending | undefined =>
  row && row.x > 0 && row.mean > 0 ? row : undefined;

/** The correlation of orders and mean amount with one customer replaced; NaN where hardly anybody differs. */
function correlationAfter(
  counts: Float64Array,
  means: Float64Array,
): (old: Spending | undefined, own: Spending | undefined) => number {
  const mean = (values: Float64Array): number => values.reduce((sum, own) => sum + own, 0) / values.length;
  const [x0, m0] = [mean(counts), mean(means)];
  const sums = new Float64Array(6);
  const add = (into: Float64Array, one: Spending, sign: number): void => {
    const [x, m] = [one.x - x0, one.mean - m0];
    [1, x, m, x * x, x * m, m * m].forEach((term, i) => (into[i] += sign * term));
  };
  counts.forEach((x, i) => add(sums, { x, mean: means[i] }, 1));
  return (old, own) => {
    const then = sums.slice();
    if (old) add(then, old, -1);
    if (own) add(then, own, 1);
    const [n, x, m, xx, xm, mm] = then;
    const [spreadX, spreadM] = [xx - (x * x) / n, mm - (m * m) / n];
    if (!(spreadX > 1e-9 * (xx + x0 * x0) && spreadM > 1e-9 * (mm + m0 * m0))) return NaN;
    return (xm - (x * m) / n) / Math.sqrt(spreadX * spreadM);
  };
}
