import { kmeans } from 'ml-kmeans';

/** ml-kmeans with its own defaults (it stops at a tolerance of 1e-6; ours goes on until no point moves). */
export function prepare({ rows, centres }, { plusPlus = false }) {
  const initialization = plusPlus ? 'kmeans++' : centres;
  return {
    run: () => kmeans(rows, 5, { initialization, seed: 11, maxIterations: 300 }),
    summary: ({ clusters, centroids }) =>
      plusPlus ? {} : { meanSquare: meanSquare(rows, clusters, centroids) },
  };
}

function meanSquare(rows, labels, centroids) {
  let sum = 0;
  rows.forEach((row, i) => row.forEach((value, d) => (sum += (value - centroids[labels[i]][d]) ** 2)));
  return (sum / rows.length).toFixed(3);
}
