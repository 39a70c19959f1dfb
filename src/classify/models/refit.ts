import type { LogLikelihood } from './maximum-likelihood';
import { addForm, bendsOf, hessianOf, type Slopes, twistsOf } from './gradient-derivatives';
import { inversePositive, product } from './positive-definite';

/** The most likely parameters after a small change of the data. */
export interface Refitted {
  /** Natural, as the likelihood takes them. */
  parameters: Float64Array;
  /** How far their logarithms moved. */
  moved: Float64Array;
}

/** What a change adds to the log-likelihood: adds its gradient, by the parameters, to `gradient`. */
export type Added = (parameters: Float64Array, gradient: Float64Array) => void;

/** How many times larger than estimated what is left out may be. */
const caution = 20;
const mostRounds = 40;
/** Logarithms of parameters this near to the maximum are at it. */
const settled = 1e-11;
/** From here on the change is no small one: for the expansion, and at all. */
const far = 1;
const farthest = 4;
const longestStep = 0.5;

/**
 * Finds the maximum of a log-likelihood anew after a change of one customer, without going through all customers.
 *
 * Near the maximum the gradient is expanded in the logarithms of the parameters, to second order and, where that is not
 * enough, to third (derivatives by central differences, once); what one customer adds is taken exactly. Whether the terms
 * left out matter is judged by how fast those before fall off; where they do, the search goes on with the gradient of all
 * customers.
 *
 * @param likelihood of all customers
 * @param parameters at its maximum
 * @param negligible error of a logarithm of a parameter that does not matter, e.g. 1e-8
 * @returns undefined where that is no proper maximum; the refit itself where no maximum was found nearby
 *
 * @example
 * const refit = createRefit(likelihood, maximum);
 * refit?.((parameters, gradient) => { … })?.parameters
 */
export function createRefit(
  likelihood: LogLikelihood,
  parameters: Float64Array,
  negligible: number,
): ((added: Added) => Refitted | undefined) | undefined {
  const n = parameters.length;
  const origin = parameters.map(Math.log);
  const natural = new Float64Array(n);
  /** The gradient by the logarithms, of all customers or of what is added. */
  const slope = (of: Added, moved: Float64Array, into: Float64Array): void => {
    for (let i = 0; i < n; i++) natural[i] = Math.exp(origin[i] + moved[i]);
    into.fill(0);
    of(natural, into);
    for (let i = 0; i < n; i++) into[i] *= natural[i];
  };
  const all: Added = (at, gradient) => void likelihood(at, gradient);
  const at = (moved: Float64Array): Float64Array => {
    const gradient = new Float64Array(n);
    slope(all, moved, gradient);
    return gradient;
  };
  const rest = at(new Float64Array(n));
  const hessian = hessianOf(at, n);
  const inverse = inversePositive(
    hessian.map((own) => -own),
    n,
  );
  if (!inverse) return undefined;
  const bends = bendsOf(at, rest, n);
  let twists: Float64Array | undefined;
  /** What the terms of one order add to the gradient. */
  const second = (moved: Float64Array, into: Float64Array): void => addForm(bends, moved, 2, into);
  const third = (moved: Float64Array, into: Float64Array): void => {
    twists ??= twistsOf(at, hessian, n);
    addForm(twists, moved, 3, into);
  };
  const expanded =
    (order: 2 | 3) =>
    (moved: Float64Array, into: Float64Array): void => {
      for (let m = 0; m < n; m++) {
        into[m] = rest[m];
        for (let k = 0; k < n; k++) into[m] += hessian[m * n + k] * moved[k];
      }
      second(moved, into);
      if (order === 3) third(moved, into);
    };
  /** The Hessian, turned positive, as it is about after a movement, with what is added. */
  const hessianThen = (added: Added, moved: Float64Array): Float64Array => {
    const addition = hessianOf((by) => {
      const gradient = new Float64Array(n);
      slope(
        added,
        by.map((entry, i) => entry + moved[i]),
        gradient,
      );
      return gradient;
    }, n);
    return hessian.map((entry, place) => {
      const [k, m] = [Math.floor(place / n), place % n];
      let sum = entry + addition[place];
      for (let l = 0; l < n; l++) sum += bends[(k * n + l) * n + m] * moved[l];
      return -sum;
    });
  };
  const own = new Float64Array(n);
  const whole = new Float64Array(n);

  /** Newton's steps with one Hessian; false where they lead away. */
  const settle = (
    base: (moved: Float64Array, into: Float64Array) => void,
    added: Added,
    moved: Float64Array,
    inverse: Float64Array,
    { limit, enough } = { limit: far, enough: settled },
  ): boolean => {
    for (let round = 0; round < mostRounds; round++) {
      base(moved, whole);
      slope(added, moved, own);
      for (let i = 0; i < n; i++) whole[i] += own[i];
      const step = product(inverse, whole);
      for (let i = 0; i < n; i++) moved[i] += step[i];
      if (!(largest(moved) < limit)) return false;
      if (largest(step) < enough) return true;
    }
    return false;
  };
  /** Newton's steps with a Hessian of their own, short ones at first, for where the change is a large one. */
  const walk = (added: Added, moved: Float64Array): boolean => {
    const both: Slopes = (by) => {
      const gradient = new Float64Array(n);
      slope(all, by, gradient);
      slope(added, by, own);
      return gradient.map((entry, i) => entry + own[i]);
    };
    for (let round = 0; round < mostRounds; round++) {
      const near = inversePositive(
        hessianOf((by) => both(by.map((entry, i) => entry + moved[i])), n).map((entry) => -entry),
        n,
      );
      if (!near) return false;
      const step = product(near, both(moved));
      const length = largest(step);
      const share = Math.min(1, longestStep / length);
      for (let i = 0; i < n; i++) moved[i] += share * step[i];
      if (!(largest(moved) < farthest)) return false;
      if (length < settled) return true;
    }
    return false;
  };
  /** How far the terms of an order move the maximum. */
  const share = (of: typeof second, moved: Float64Array): number => {
    of(moved, whole.fill(0));
    return largest(product(inverse, whole));
  };
  /** Whether the terms that are left out are negligible, by how those of the last order compare with the one before. */
  const isEnough = (order: 2 | 3, moved: Float64Array): boolean => {
    const first = largest(moved);
    if (first === 0) return true;
    const bent = share(second, moved);
    if (order === 2) return caution * bent ** 2 <= negligible * first;
    const twisted = share(third, moved);
    return caution * twisted * Math.max(bent / first, twisted / bent) <= negligible;
  };

  return (added) => {
    const moved = new Float64Array(n);
    let enough = settled;
    if (settle(expanded(2), added, moved, inverse)) {
      if (isEnough(2, moved)) return done(moved);
      if (settle(expanded(3), added, moved, inverse) && isEnough(3, moved)) return done(moved);
      // from here the Hessian is so nearly right that far less than a step is left after it
      enough = negligible;
    } else moved.fill(0);
    const near = inversePositive(hessianThen(added, moved), n) ?? inverse;
    const bounds = { limit: farthest, enough };
    if (settle((at, into) => slope(all, at, into), added, moved, near, bounds)) return done(moved);
    return walk(added, moved.fill(0)) ? done(moved) : undefined;
  };

  function done(moved: Float64Array): Refitted {
    return { parameters: moved.map((by, i) => Math.exp(origin[i] + by)), moved };
  }
}

function largest(vector: Float64Array): number {
  let most = 0;
  for (const own of vector) most = Math.max(most, Math.abs(own));
  return most;
}
