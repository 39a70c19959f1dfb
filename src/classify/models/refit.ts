import type { LogLikelihood } from './maximum-likelihood';
import { inversePositive, product } from './positive-definite';

/** The most likely parameters after a small change of the data. */
export interface Refitted {
  /** Natural, as the likelihood takes them. */
  parameters: Float64Array;
  /** How far their logarithms moved. */
  moved: Float64Array;
}

/** The log-likelihood that a change adds: returns it and adds its gradient, by the parameters, to `gradient`. */
export type Added = (parameters: Float64Array, gradient: Float64Array) => void;

const slopeStep = 1e-4;
const bendStep = 3e-3;
const twistStep = 2e-2;
/** How much larger what is left out may be than it is estimated. */
const caution = 4;
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
 * Near the maximum the gradient is expanded to second order in the logarithms of the parameters (Hessian and third
 * derivatives by central differences, once); what one customer adds is taken exactly. The error is of third order in
 * the movement, about (movement of one customer)³; where that matters, the search goes on with the gradient of
 * all customers.
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
    if (settle(expanded(2), added, moved, inverse)) {
      if (isEnough(2, moved)) return done(moved);
      if (settle(expanded(3), added, moved, inverse) && isEnough(3, moved)) return done(moved);
    } else moved.fill(0);
    const near = inversePositive(hessianThen(added, moved), n) ?? inverse;
    // the Hessian is so nearly right that a tenth of a step is the most that is left after it
    const bounds = { limit: farthest, enough: 10 * negligible };
    if (settle((at, into) => slope(all, at, into), added, moved, near, bounds)) return done(moved);
    return walk(added, moved.fill(0)) ? done(moved) : undefined;
  };

  function done(moved: Float64Array): Refitted {
    return { parameters: moved.map((by, i) => Math.exp(origin[i] + by)), moved };
  }
}

/** Adds a symmetric form of so many equal arguments, over the factorial of their number, for each component. */
function addForm(form: Float64Array, moved: Float64Array, order: 2 | 3, into: Float64Array): void {
  const n = moved.length;
  for (let k = 0; k < n; k++) {
    for (let l = 0; l < n; l++) {
      if (order === 2) {
        for (let m = 0; m < n; m++) into[m] += (form[(k * n + l) * n + m] * moved[k] * moved[l]) / 2;
        continue;
      }
      for (let j = 0; j < n; j++) {
        const factor = (moved[k] * moved[l] * moved[j]) / 6;
        const from = ((k * n + l) * n + j) * n;
        for (let m = 0; m < n; m++) into[m] += form[from + m] * factor;
      }
    }
  }
}

type Slopes = (moved: Float64Array) => Float64Array;

const unit = (n: number, i: number, by: number, k = i): Float64Array =>
  Float64Array.from({ length: n }, (_, at) => (at === i || at === k ? by : 0));

function hessianOf(at: Slopes, n: number): Float64Array {
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const above = at(unit(n, i, slopeStep));
    const below = at(unit(n, i, -slopeStep));
    for (let k = 0; k < n; k++) hessian[i * n + k] = (above[k] - below[k]) / (2 * slopeStep);
  }
  return hessian.map((own, place) => (own + hessian[(place % n) * n + Math.floor(place / n)]) / 2);
}

/** Second derivatives of the gradient: that of component m by k and l at [(k·n + l)·n + m]. */
function bendsOf(at: Slopes, rest: Float64Array, n: number): Float64Array {
  const bends = new Float64Array(n * n * n);
  const bentBy = (k: number, l: number): Float64Array => {
    const above = at(unit(n, k, bendStep, l));
    const below = at(unit(n, k, -bendStep, l));
    return above.map((own, m) => own + below[m] - 2 * rest[m]);
  };
  const alone = Array.from({ length: n }, (_, k) => bentBy(k, k));
  for (let k = 0; k < n; k++) {
    for (let l = k; l < n; l++) {
      const both = k === l ? undefined : bentBy(k, l);
      for (let m = 0; m < n; m++) {
        const mixed = both ? (both[m] - alone[k][m] - alone[l][m]) / 2 : alone[k][m];
        const bend = mixed / bendStep ** 2;
        bends[(k * n + l) * n + m] = bend;
        bends[(l * n + k) * n + m] = bend;
      }
    }
  }
  return bends;
}

/** Third derivatives of the gradient: that of component m by k, l and j at [((k·n + l)·n + j)·n + m]. */
function twistsOf(at: Slopes, hessian: Float64Array, n: number): Float64Array {
  const twists = new Float64Array(n ** 4);
  const put = (k: number, l: number, j: number, own: Float64Array): void => {
    const orders = [
      [k, l, j],
      [k, j, l],
      [l, k, j],
      [l, j, k],
      [j, k, l],
      [j, l, k],
    ];
    for (const [a, b, c] of orders) twists.set(own, ((a * n + b) * n + c) * n);
  };
  const get = (k: number, l: number, j: number): Float64Array => {
    const from = ((k * n + l) * n + j) * n;
    return twists.subarray(from, from + n);
  };
  /** The form of three equal arguments. */
  const cube = (direction: Float64Array): Float64Array => {
    const above = at(direction.map((own) => own * twistStep));
    const below = at(direction.map((own) => -own * twistStep));
    const linear = product(hessian, direction);
    return above.map((own, m) => (3 * (own - below[m] - 2 * twistStep * linear[m])) / twistStep ** 3);
  };
  const along = (...places: [number, number][]): Float64Array => {
    const direction = new Float64Array(n);
    for (const [place, sign] of places) direction[place] = sign;
    return cube(direction);
  };
  for (let k = 0; k < n; k++) put(k, k, k, along([k, 1]));
  for (let k = 0; k < n; k++) {
    for (let l = k + 1; l < n; l++) {
      const sum = along([k, 1], [l, 1]);
      const difference = along([k, 1], [l, -1]);
      const [ofK, ofL] = [get(k, k, k).slice(), get(l, l, l).slice()];
      put(
        k,
        l,
        l,
        sum.map((own, m) => ((own + difference[m]) / 2 - ofK[m]) / 3),
      );
      put(
        k,
        k,
        l,
        sum.map((own, m) => ((own - difference[m]) / 2 - ofL[m]) / 3),
      );
    }
  }
  for (let k = 0; k < n; k++) {
    for (let l = k + 1; l < n; l++) {
      for (let j = l + 1; j < n; j++) {
        const rest = new Float64Array(n);
        for (const a of [k, l, j]) {
          for (const b of [k, l, j]) {
            const own = get(a, a, b);
            for (let m = 0; m < n; m++) rest[m] += (a === b ? 1 : 3) * own[m];
          }
        }
        put(
          k,
          l,
          j,
          along([k, 1], [l, 1], [j, 1]).map((own, m) => (own - rest[m]) / 6),
        );
      }
    }
  }
  return twists;
}

function largest(vector: Float64Array): number {
  let most = 0;
  for (const own of vector) if (!(Math.abs(own) <= most)) most = Math.abs(own);
  return most;
}
