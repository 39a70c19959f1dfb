/**
 * The inverse of a symmetric matrix, row by row, by Cholesky's factors; the mean of both halves counts.
 *
 * @returns undefined where it is not positive definite
 *
 * @example
 * inversePositive(Float64Array.of(4, 0, 0, 2), 2) // 0.25, 0, 0, 0.5
 */
export function inversePositive(matrix: Float64Array, n: number): Float64Array | undefined {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = (matrix[i * n + j] + matrix[j * n + i]) / 2;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k];
      if (i === j && !(sum > 0)) return undefined;
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / lower[j * n + j];
    }
  }
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    for (let i = 0; i < n; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= lower[i * n + k] * inverse[k * n + column];
      inverse[i * n + column] = sum / lower[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      let { [i * n + column]: sum } = inverse;
      for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * inverse[k * n + column];
      inverse[i * n + column] = sum / lower[i * n + i];
    }
  }
  return inverse;
}

/** A square matrix, row by row, times a vector. */
export function product(matrix: Float64Array, vector: Float64Array): Float64Array<ArrayBuffer> {
  const n = vector.length;
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j] * vector[j];
    result[i] = sum;
  }
  return result;
}
