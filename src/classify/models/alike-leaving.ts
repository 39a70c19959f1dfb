import { type Estimate, type LogLikelihood, maximizeLikelihood } from './maximum-likelihood';

/** What is known of leaving where its two parameters are not: customers differ too little in it, or nobody seems to leave. */
export type Leaving = 'alike' | 'nobody';

/**
 * The size of the two parameters at which customers count as alike. With a + b of BG/NBD that large, probabilities p of
 * leaving vary by √((1 − p) / p) per cent; with s of Pareto/NBD that large, rates of leaving vary by one per cent.
 */
export const alike = 1e4;
/** With shapes that large, rounding hides smaller differences of the log-likelihood than this. */
const enough = 1e-6;
/** The ratio of the parameters at which nobody leaves. */
const never = 1e-8;
/** The log-likelihood that differences between customers may add and still be nothing: a twentieth of a unit. */
const hardly = 0.05;
/** What leaving at all may add and still be no sign of it: half the 95 % quantile of χ² with one degree of freedom. */
const noSign = 1.92;

/** The two parameters of leaving for a ratio of them, where customers are alike. */
export interface LeavingShapes {
  at: (ratio: number) => readonly [number, number];
  /** How fast each changes with the ratio; 0 where it is fixed. */
  slopes: (ratio: number) => readonly [number, number];
}

/** a and b of the beta distribution of a probability of leaving, for odds a/b: a + b is fixed. */
export const betaShapes: LeavingShapes = {
  at: (odds) => [(alike * odds) / (1 + odds), alike / (1 + odds)],
  slopes: (odds) => [alike / (1 + odds) ** 2, -alike / (1 + odds) ** 2],
};

/** s and β of the gamma distribution of a rate of leaving, for a rate s/β: s is fixed. */
export const gammaShapes: LeavingShapes = {
  at: (rate) => [alike, alike / rate],
  slopes: (rate) => [0, -alike / rate ** 2],
};

interface Task {
  /** Of r, α and the two parameters of leaving. */
  likelihood: LogLikelihood;
  size: number;
  shapes: LeavingShapes;
}

type Found = Estimate & { leaving: Leaving };

/**
 * The most likely parameters on the ridge on which both parameters of leaving grow without bound: their ratio is known,
 * their size is not, and predictions are the same all along it. With the size fixed, r, α and the ratio are searched
 * for; where the ratio may as well be 0, r and α alone.
 *
 * Standard errors of the two are those for the size as fixed, from the error of the ratio; NaN for one that is fixed
 * itself, and where nobody leaves.
 *
 * @param full what the search for all four found, converged or not
 * @returns undefined where that is better by more than chance would have it: then it is no ridge
 */
export function fitAlikeLeaving(task: Task, full: Estimate): Found | undefined {
  const [r, alpha, first, second] = full.parameters;
  const ratio = Math.min(Math.max(first / second, 1e-4), 10);
  const isGood = (found: Estimate, less: number): boolean =>
    found.converged && isRateKnown(found) && found.logLikelihood >= full.logLikelihood - less;
  const { isRatioKnown, ...byRatio } = fitRatio(task, [r, alpha, ratio]);
  if (isGood(byRatio, hardly) && isRatioKnown) return byRatio;
  const nobody = fitNobody(task, [r, alpha]);
  if (isGood(nobody, noSign)) return nobody;
  return isGood(byRatio, hardly) ? byRatio : undefined;
}

/** Whether the orders tell r and α: where their errors are larger than they are, these run away as well. */
const isRateKnown = ({ parameters, standardErrors }: Estimate): boolean =>
  standardErrors[0] < parameters[0] && standardErrors[1] < parameters[1];

function fitRatio({ likelihood, size, shapes }: Task, start: number[]): Found & { isRatioKnown: boolean } {
  const all = new Float64Array(4);
  const estimate = maximizeLikelihood({
    likelihood: ([r, alpha, ratio], gradient) => {
      const value = likelihood(Float64Array.of(r, alpha, ...shapes.at(ratio)), all);
      const [first, second] = shapes.slopes(ratio);
      gradient.set([all[0], all[1], all[2] * first + all[3] * second]);
      return value;
    },
    size,
    enough,
    starts: [start],
  });
  const [r, alpha, ratio] = estimate.parameters;
  const [errorOfR, errorOfAlpha, errorOfRatio] = estimate.standardErrors;
  const errors = shapes.slopes(ratio).map((slope) => (slope === 0 ? NaN : Math.abs(slope) * errorOfRatio));
  return {
    ...estimate,
    parameters: Float64Array.of(r, alpha, ...shapes.at(ratio)),
    standardErrors: Float64Array.of(errorOfR, errorOfAlpha, ...errors),
    converged: estimate.converged && estimate.standardErrors.every(Number.isFinite),
    leaving: 'alike',
    isRatioKnown: errorOfRatio < ratio,
  };
}

function fitNobody({ likelihood, size, shapes }: Task, start: number[]): Found {
  const all = new Float64Array(4);
  const leaving = shapes.at(never);
  const estimate = maximizeLikelihood({
    likelihood: ([r, alpha], gradient) => {
      const value = likelihood(Float64Array.of(r, alpha, ...leaving), all);
      gradient.set(all.subarray(0, 2));
      return value;
    },
    size,
    enough,
    starts: [start],
  });
  return {
    ...estimate,
    parameters: Float64Array.of(...estimate.parameters, ...leaving),
    standardErrors: Float64Array.of(...estimate.standardErrors, NaN, NaN),
    leaving: 'nobody',
  };
}
