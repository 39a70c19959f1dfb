import { product } from './positive-definite';

/** The gradient of a function of n variables some way off from a point. */
export type Slopes = (moved: Float64Array) => Float64Array;

/* Steps of the central differences: the higher the derivative, the longer, because rounding grows by 1/stepⁿ. */
const slopeStep = 1e-4;
const bendStep = 3e-3;
const twistStep = 2e-2;

/** Adds what the derivatives of one order come to after a movement (Taylor): see {@link bendsOf} and {@link twistsOf}. */
export function addForm(form: Float64Array, moved: Float64Array, order: 2 | 3, into: Float64Array): void {
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

const unit = (n: number, i: number, by: number, k = i): Float64Array =>
  Float64Array.from({ length: n }, (_, at) => (at === i || at === k ? by : 0));

/** The derivatives of the gradient, that of component m by k at [k·n + m]; both halves are the same. */
export function hessianOf(at: Slopes, n: number): Float64Array {
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const above = at(unit(n, i, slopeStep));
    const below = at(unit(n, i, -slopeStep));
    for (let k = 0; k < n; k++) hessian[i * n + k] = (above[k] - below[k]) / (2 * slopeStep);
  }
  return hessian.map((own, place) => (own + hessian[(place % n) * n + Math.floor(place / n)]) / 2);
}

/** Second derivatives of the gradient: that of component m by k and l at [(k·n + l)·n + m]. */
export function bendsOf(at: Slopes, rest: Float64Array, n: number): Float64Array {
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
export function twistsOf(at: Slopes, hessian: Float64Array, n: number): Float64Array {
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
