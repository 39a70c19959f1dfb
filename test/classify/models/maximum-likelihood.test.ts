import { maximizeLikelihood, type LogLikelihood } from '../../../src/classify/models/maximum-likelihood';

/** n observations of mean m from an exponential distribution with rate λ: n (ln λ − λ m). */
const exponential =
  (n: number, m: number): LogLikelihood =>
  ([rate], gradient) => {
    gradient[0] = n * (1 / rate - m);
    return n * (Math.log(rate) - rate * m);
  };

describe('maximum likelihood', () => {
  test('finds the rate of an exponential distribution, 1/m ± 1/(m√n)', () => {
    const found = maximizeLikelihood({ likelihood: exponential(400, 0.25), size: 400, starts: [[1], [50]] });
    expect(found.converged).toBe(true);
    expect(found.parameters[0]).toBeCloseTo(4, 5);
    expect(found.standardErrors[0]).toBeCloseTo(4 / 20, 5);
    expect(found.logLikelihood).toBeCloseTo(400 * (Math.log(4) - 1), 8);
  });

  test('says so where the data know no maximum', () => {
    const growing: LogLikelihood = ([x], gradient) => {
      gradient[0] = 1 / x;
      return Math.log(x);
    };
    const found = maximizeLikelihood({ likelihood: growing, size: 1, starts: [[1]] });
    expect(found.converged).toBe(false);
    expect(found.standardErrors[0]).toBeNaN();
  });

  test('takes the best of several starts', () => {
    // two hills in ln x, the higher one at x = e
    const hills: LogLikelihood = ([x], gradient) => {
      const y = Math.log(x);
      const low = Math.exp(-((y + 2) ** 2));
      const high = 2 * Math.exp(-((y - 1) ** 2));
      gradient[0] = (-2 * (y + 2) * low - 2 * (y - 1) * high) / x;
      return low + high;
    };
    const found = maximizeLikelihood({
      likelihood: hills,
      size: 1,
      starts: [[Math.exp(-2.2)], [Math.exp(0.8)]],
    });
    expect(found.parameters[0]).toBeCloseTo(Math.E, 2);
  });
});
