/** A number told as the sum of two, of which the second is what the first leaves out: about 31 digits. */
export interface DoubleDouble {
  high: number;
  low: number;
}

/** 2²⁷ + 1: a number times it, less what that rounds to, is the upper half of its digits. */
const splitter = 134_217_729;

/** Two numbers added without rounding. */
export function exactSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const shareOfB = high - a;
  return { high, low: a - (high - shareOfB) + (b - shareOfB) };
}

/** Two numbers multiplied without rounding, where neither is beyond 2⁹⁹⁶ (Dekker 1971). */
export function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const wideA = splitter * a;
  const upperA = wideA - (wideA - a);
  const lowerA = a - upperA;
  const wideB = splitter * b;
  const upperB = wideB - (wideB - b);
  const lowerB = b - upperB;
  return { high, low: upperA * upperB - high + upperA * lowerB + lowerA * upperB + lowerA * lowerB };
}

/**
 * The sum, to about 31 digits of the larger summand.
 *
 * @example
 * add({ high: 1, low: 0 }, { high: 1e-20, low: 0 }) // { high: 1, low: 1e-20 }
 */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const upper = exactSum(a.high, b.high);
  const lower = exactSum(a.low, b.low);
  const middle = normal(upper.high, upper.low + lower.high);
  return normal(middle.high, middle.low + lower.low);
}

/** The difference: see {@link add}. */
export const subtract = (a: DoubleDouble, b: DoubleDouble): DoubleDouble =>
  add(a, { high: -b.high, low: -b.low });

/** A number times itself, to about 31 digits. */
export function square({ high, low }: DoubleDouble): DoubleDouble {
  const product = exactProduct(high, high);
  return normal(product.high, product.low + 2 * high * low);
}

/** A number divided by a plain one that is not 0, to about 31 digits. */
export function divide({ high, low }: DoubleDouble, divisor: number): DoubleDouble {
  const quotient = high / divisor;
  const back = exactProduct(quotient, divisor);
  return normal(quotient, (high - back.high - back.low + low) / divisor);
}

/** The two parts anew, the second within the rounding of the first; it was smaller already. */
function normal(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}
