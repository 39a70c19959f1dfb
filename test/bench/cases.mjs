const here = (path) => new URL(path, import.meta.url).href;

const peers = [
  { name: 'duckdb-1-thread', module: here('./subjects/duckdb.mjs'), options: { threads: 1 } },
  { name: 'duckdb-2-threads', module: here('./subjects/duckdb.mjs'), options: { threads: 2 } },
  { name: 'arquero', module: here('./subjects/arquero.mjs'), freshCells: true },
  { name: 'sqlite-wasm', module: here('./subjects/sqlite.mjs') },
];
const classifySubjects = [
  { name: 'ours', bundle: 'classify', freshCells: true },
  { name: 'floor', module: here('./subjects/floor.mjs'), freshCells: true },
  ...peers,
];
const orders = (rows) => ({ module: here('./orders.mjs'), name: 'makeOrders', arguments: [rows] });

/**
 * Every case: what goes in, who competes, how often. `rows` is what the table shows; `slow` cases run only
 * with --all or --only. A subject is a module with `prepare(data, options) → { run, summary }`, or the
 * name of a bundle of our own engine (see bundle.mjs); with `freshCells` each run has cells of its own (see run-subject.mjs).
 */
export const cases = [
  { name: 'classify-100k', rows: 100_000, input: orders(100_000), subjects: classifySubjects, runs: 9 },
  { name: 'classify-1m', rows: 1_048_575, input: orders(1_048_575), subjects: classifySubjects, runs: 9 },
  {
    name: 'classify-10m',
    rows: 10_000_000,
    input: orders(10_000_000),
    subjects: classifySubjects.filter(({ name }) => name !== 'arquero' && name !== 'sqlite-wasm'),
    runs: 3,
    slow: true,
  },
  {
    name: 'kmeans-80k',
    rows: 80_000,
    input: { module: here('./customers.mjs'), name: 'makePoints', arguments: [80_000] },
    subjects: [
      { name: 'ours', bundle: 'kmeans' },
      { name: 'ml-kmeans', module: here('./subjects/ml-kmeans.mjs') },
      { name: 'ours, k-means++', bundle: 'kmeans', options: { plusPlus: true } },
      { name: 'ml-kmeans, k-means++', module: here('./subjects/ml-kmeans.mjs'), options: { plusPlus: true } },
    ],
    runs: 5,
  },
  {
    name: 'bg-nbd-fit',
    rows: 2357,
    input: { module: here('./customers.mjs'), name: 'makeCustomers', arguments: [2357] },
    subjects: [{ name: 'ours', bundle: 'bg-nbd' }],
    runs: 25,
  },
  {
    name: 'bg-nbd-fit-80k',
    rows: 80_000,
    input: { module: here('./customers.mjs'), name: 'makeCustomers', arguments: [80_000] },
    subjects: [{ name: 'ours', bundle: 'bg-nbd' }],
    runs: 7,
  },
  {
    name: 'type-cells',
    rows: 1_048_575,
    input: { module: here('./cells.mjs'), name: 'makeCells', arguments: [1_048_575] },
    subjects: [
      { name: 'ours', bundle: 'cells' },
      { name: 'floor', module: here('./subjects/cells-floor.mjs') },
    ],
    runs: 5,
  },
  {
    // No peer gives reasons. All customers are answered, each with a change that was found for it alone.
    name: 'reasons-20k',
    rows: 20_000,
    input: { module: here('./shop.mjs'), name: 'makeShop', arguments: [20_000] },
    subjects: [
      { name: 'ours, 11 segments', bundle: 'reasons', options: { method: { method: 'rfm' } } },
      {
        name: 'ours, nested, 8 segments',
        bundle: 'reasons',
        options: { method: { method: 'rfm', scoring: { type: 'nested' }, segments: 'eight' } },
      },
      {
        name: 'ours, natural breaks',
        bundle: 'reasons',
        options: { method: { method: 'valueTiers', cut: { by: 'naturalBreaks' } } },
      },
      { name: 'ours, lifetime value', bundle: 'reasons', options: { method: { method: 'lifetimeValue' } } },
      { name: 'ours, 4 clusters', bundle: 'reasons', options: { method: { method: 'clusters', k: 4 } } },
    ],
    runs: 1,
    slow: true,
  },
  {
    // The floor is a bare loop of Office.js over the same cells, in trips of 4 MB.
    name: 'write-50k',
    rows: 50_000,
    input: { module: here('./tier-cells.mjs'), name: 'makeTierCells', arguments: [50_000] },
    subjects: [
      { name: 'ours', bundle: 'write', options: { way: 'ours' }, nodeOnly: true },
      { name: 'floor', bundle: 'write', options: { way: 'whole' }, nodeOnly: true },
      { name: 'blocks of 1,500 cells', bundle: 'write', options: { way: 'blocks' }, nodeOnly: true },
    ],
    runs: 7,
  },
];
