import { searchSteps } from '../../../src/classify/statistics/search-steps';

describe('searchSteps', () => {
  it('are as many as asked for, or whole units, where these are exact', () => {
    expect(searchSteps(0, 100)).toBe(100);
    expect(searchSteps(1234.5, 100)).toBe(100);
    expect(searchSteps(3e14, 100)).toBe(1);
  });

  it.each([2 ** 51.5, 1e16, 1e30, 1e300])('are exact at %d', (farthest) => {
    const steps = searchSteps(farthest, 100);
    const last = Math.floor(farthest * steps);
    expect(last).toBeGreaterThan(2 ** 48);
    expect((last + 1) / steps).toBeGreaterThan(last / steps);
    expect(((last + 1) / steps) * steps).toBe(last + 1);
  });
});
