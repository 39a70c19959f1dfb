import type { PurchaseSummary } from './purchase-summary';

/** Distinct values of a column, ascending, and for each entry the position of its value. */
interface Coded {
  values: Float64Array;
  codes: Int32Array;
}

/**
 * A purchase summary with equal customers counted once, sorted by repeats, age and last order.
 *
 * A likelihood needs its logarithms only once per distinct value, and customers who never came back differ in their
 * age alone: on real data this is most of the work saved. `weight` says how many customers an entry stands for.
 */
export interface DistinctHistories {
  customers: number;
  weight: Float64Array;
  repeats: Coded;
  last: Coded;
  age: Coded;
}

/** Counts equal customers once; the result does not depend on their order. See {@link DistinctHistories}. */
export function distinctHistories({ repeats, last, age }: PurchaseSummary): DistinctHistories {
  const x = code(repeats);
  const t = code(last);
  const T = code(age);
  let order = Int32Array.from(repeats.keys());
  for (const column of [t, T, x]) order = sortedBy(column, order);
  const weight = new Float64Array(order.length);
  const rows = new Int32Array(order.length);
  let found = 0;
  let before = -1;
  for (const at of order) {
    const same =
      before >= 0 &&
      x.codes[at] === x.codes[before] &&
      T.codes[at] === T.codes[before] &&
      t.codes[at] === t.codes[before];
    if (!same) rows[found++] = at;
    weight[found - 1]++;
    before = at;
  }
  const chosen = ({ values, codes }: Coded): Coded => ({
    values,
    codes: rows.subarray(0, found).map((at) => codes[at]),
  });
  return {
    customers: repeats.length,
    weight: weight.slice(0, found),
    repeats: chosen(x),
    last: chosen(t),
    age: chosen(T),
  };
}

/** Every k-th entry, at most about `most`: enough to choose among starting points. */
export function thinned(histories: DistinctHistories, most: number): DistinctHistories {
  const step = Math.ceil(histories.weight.length / most);
  if (step <= 1) return histories;
  const kept = <A extends Float64Array | Int32Array>(values: A) => values.filter((_, i) => i % step === 0);
  const weight = Float64Array.from(kept(histories.weight));
  const thin = ({ values, codes }: Coded): Coded => ({ values, codes: Int32Array.from(kept(codes)) });
  return {
    customers: weight.reduce((sum, each) => sum + each, 0),
    weight,
    repeats: thin(histories.repeats),
    last: thin(histories.last),
    age: thin(histories.age),
  };
}

function code(column: Float64Array): Coded {
  const known = new Map<number, number>();
  for (const value of column) if (!known.has(value)) known.set(value, 0);
  const values = Float64Array.from(known.keys()).sort();
  values.forEach((value, place) => known.set(value, place));
  return { values, codes: Int32Array.from(column, (value) => known.get(value) ?? 0) };
}

/** The positions in `order`, sorted by their code (counting sort, stable). */
function sortedBy({ values, codes }: Coded, order: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(values.length + 1);
  for (const at of codes) next[at + 1]++;
  for (let k = 0; k < values.length; k++) next[k + 1] += next[k];
  const sorted = new Int32Array(order.length);
  for (const at of order) sorted[next[codes[at]]++] = at;
  return sorted;
}
