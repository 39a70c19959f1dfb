import type { LogLikelihood } from '../../src/classify/models/maximum-likelihood';

/** Fails unless the written gradient is the slope of the function, by central differences. */
export function expectSameGradient(likelihood: LogLikelihood, at: readonly number[]): void {
  const gradient = new Float64Array(at.length);
  likelihood(Float64Array.from(at), gradient);
  const written = Array.from(gradient);
  at.forEach((value, k) => {
    const step = 1e-5 * value;
    const moved = (by: number) =>
      likelihood(
        Float64Array.from(at, (v, i) => (i === k ? v + by : v)),
        gradient,
      );
    const slope = (moved(step) - moved(-step)) / (2 * step);
    expect(Math.abs(slope - written[k])).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)));
  });
}
