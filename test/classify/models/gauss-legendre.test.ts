import { gaussLegendre } from '../../../src/classify/models/gauss-legendre';

const integrate = (n: number, f: (x: number) => number): number => {
  const { nodes, weights } = gaussLegendre(n);
  return nodes.reduce((sum, node, i) => sum + weights[i] * f(node), 0);
};

describe('Gauss–Legendre quadrature', () => {
  test.each([1, 2, 5, 16, 64])('with %d nodes is exact for polynomials of degree 2n − 1', (n) => {
    const degree = 2 * n - 1;
    expect(integrate(n, (x) => x ** degree)).toBeCloseTo(1 / (degree + 1), 13);
    expect(integrate(n, () => 1)).toBeCloseTo(1, 13);
  });

  test('takes a steep fall', () => {
    expect(integrate(16, (x) => Math.exp(-40 * x)) * 40).toBeCloseTo(1, 8);
  });
});
