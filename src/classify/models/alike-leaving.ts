import { type Estimate, type LogLikelihood, maximizeLikelihood } from './maximum-likelihood';

/** What is known of leaving where a and b are not: customers differ too little in it, or nobody seems to leave. */
export type Leaving = 'alike' | 'nobody';

/** a + b at which customers count as alike: their probabilities p of leaving vary by √((1 − p) / p) per cent. */
export const alike = 1e4;
/** With shapes that large, rounding hides smaller differences of the log-likelihood than this. */
const enough = 1e-6;
/** The odds of leaving at which nobody does. */
const never = 1e-8;
/** The log-likelihood that differences between customers may add and still be nothing: a twentieth of a unit. */
const hardly = 0.05;

interface Task {
  /** Of (r, α, a, b). */
  likelihood: LogLikelihood;
  size: number;
}

/**
 * The most likely parameters (r, α, a, b) on the ridge on which a and b grow without bound: their ratio is known, their
 * size is not, and predictions are the same all along it. With a + b fixed, r, α and the odds of leaving a/b are
 * searched for; where these vanish too, r and α alone.
 *
 * Standard errors of a and b are those for a + b as fixed, from the error of the odds; NaN where nobody leaves.
 *
 * @param full what the search for all four found, converged or not
 * @returns undefined where that is better by more than a hair: then it is no ridge
 */
export function fitAlikeLeaving(task: Task, full: Estimate): (Estimate & { leaving: Leaving }) | undefined {
  const [r, alpha, a, b] = full.parameters;
  const odds = Math.min(Math.max(a / b, 1e-4), 10);
  const fits = [() => fitOdds(task, [r, alpha, odds]), () => fitNobody(task, [r, alpha])];
  for (const fit of fits) {
    const found = fit();
    if (found.converged && isRateKnown(found) && found.logLikelihood >= full.logLikelihood - hardly)
      return found;
  }
  return undefined;
}

/** Whether the orders tell r and α: where their errors are larger than they are, these run away as well. */
const isRateKnown = ({ parameters, standardErrors }: Estimate): boolean =>
  standardErrors[0] < parameters[0] && standardErrors[1] < parameters[1];

/** a and b of odds of leaving. */
const shapesOf = (odds: number): [a: number, b: number] => [(alike * odds) / (1 + odds), alike / (1 + odds)];

function fitOdds({ likelihood, size }: Task, start: number[]): Estimate & { leaving: Leaving } {
  const all = new Float64Array(4);
  const estimate = maximizeLikelihood({
    likelihood: ([r, alpha, odds], gradient) => {
      const value = likelihood(Float64Array.of(r, alpha, ...shapesOf(odds)), all);
      gradient.set([all[0], all[1], ((all[2] - all[3]) * alike) / (1 + odds) ** 2]);
      return value;
    },
    size,
    enough,
    starts: [start],
  });
  const [r, alpha, odds] = estimate.parameters;
  const [errorOfR, errorOfAlpha, errorOfOdds] = estimate.standardErrors;
  const error = (errorOfOdds * alike) / (1 + odds) ** 2;
  return {
    ...estimate,
    parameters: Float64Array.of(r, alpha, ...shapesOf(odds)),
    standardErrors: Float64Array.of(errorOfR, errorOfAlpha, error, error),
    converged: estimate.converged && estimate.standardErrors.every(Number.isFinite),
    leaving: 'alike',
  };
}

function fitNobody({ likelihood, size }: Task, start: number[]): Estimate & { leaving: Leaving } {
  const all = new Float64Array(4);
  const shapes = shapesOf(never);
  const estimate = maximizeLikelihood({
    likelihood: ([r, alpha], gradient) => {
      const value = likelihood(Float64Array.of(r, alpha, ...shapes), all);
      gradient.set(all.subarray(0, 2));
      return value;
    },
    size,
    enough,
    starts: [start],
  });
  return {
    ...estimate,
    parameters: Float64Array.of(...estimate.parameters, ...shapes),
    standardErrors: Float64Array.of(...estimate.standardErrors, NaN, NaN),
    leaving: 'nobody',
  };
}
