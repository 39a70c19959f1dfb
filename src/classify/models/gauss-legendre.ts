/** A rule of quadrature on [0, 1]. */
export interface Quadrature {
  nodes: Float64Array;
  weights: Float64Array;
}

const known = new Map<number, Quadrature>();

/**
 * Nodes and weights of Gauss–Legendre quadrature on [0, 1]: exact for polynomials of degree 2n − 1.
 *
 * Roots of the Legendre polynomial by Newton's method (Abramowitz & Stegun 25.4.30), found when first asked for: the answer
 * is remembered, so do not change it.
 *
 * @example
 * const { nodes, weights } = gaussLegendre(8);
 * let integral = 0; // of f over [a, b]
 * nodes.forEach((node, i) => (integral += (b - a) * weights[i] * f(a + (b - a) * node)));
 */
export function gaussLegendre(n: number): Quadrature {
  let rule = known.get(n);
  if (!rule) known.set(n, (rule = findRule(n)));
  return rule;
}

function findRule(n: number): Quadrature {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let root = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 50; turn++) {
      let before = 1;
      let value = root;
      for (let k = 2; k <= n; k++) {
        [before, value] = [value, ((2 * k - 1) * root * value - (k - 1) * before) / k];
      }
      slope = (n * (root * value - before)) / (root * root - 1);
      const step = value / slope;
      root -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    nodes[i] = (1 - root) / 2;
    weights[i] = 1 / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}
