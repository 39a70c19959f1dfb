import { seededRandom } from '../../../src/workbench/sample/random';

const draws = 20_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: draws }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws };
}

describe('seededRandom', () => {
  it('repeats itself for a seed', () => {
    const [a, b] = [seededRandom(5), seededRandom(5)];
    expect([a.uniform(), a.uniform()]).toEqual([b.uniform(), b.uniform()]);
    expect(seededRandom(6).uniform()).not.toBe(seededRandom(5).uniform());
  });

  it.each([
    [0.5, 2],
    [3, 0.5],
  ])('draws gamma(%d, %d) with its mean and variance', (shape, rate) => {
    const random = seededRandom(1);
    const { mean, variance } = moments(() => random.gamma(shape, rate));
    expect(mean / (shape / rate)).toBeCloseTo(1, 1);
    expect(variance / (shape / rate ** 2)).toBeCloseTo(1, 0);
  });

  it('draws beta, exponential and normal with their means', () => {
    const random = seededRandom(2);
    expect(moments(() => random.beta(2, 6)).mean).toBeCloseTo(0.25, 2);
    expect(moments(() => random.exponential(4)).mean).toBeCloseTo(0.25, 2);
    const normal = moments(() => random.normal());
    expect(normal.mean).toBeCloseTo(0, 1);
    expect(normal.variance).toBeCloseTo(1, 1);
  });
});
