/** Fails unless the value is within `tolerance` of the expected one, relative to it. */
export function expectRelative(actual: number, expected: number, tolerance = 1e-3): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(tolerance);
}
