import { argsort } from '../statistics/argsort';
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

export function distinctHistories({ repeats, last, age }: PurchaseSummary): DistinctHistories {
  const x = code(repeats);
  const t = code(last);
  const T = code(age);
  const keys = Float64Array.from(
    x.codes,
    (xCode, i) => (xCode * T.values.length + T.codes[i]) * t.values.length + t.codes[i],
  );
  const rows = code(keys);
  const weight = new Float64Array(rows.values.length);
  for (const row of rows.codes) weight[row]++;
  const rest = rows.values.map((key) => Math.floor(key / t.values.length));
  return {
    customers: repeats.length,
    weight,
    repeats: { values: x.values, codes: Int32Array.from(rest, (key) => Math.floor(key / T.values.length)) },
    last: { values: t.values, codes: Int32Array.from(rows.values, (key) => key % t.values.length) },
    age: { values: T.values, codes: Int32Array.from(rest, (key) => key % T.values.length) },
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
  const order = argsort(column);
  const values = new Float64Array(column.length);
  const codes = new Int32Array(column.length);
  let found = 0;
  for (const at of order) {
    if (found === 0 || column[at] !== values[found - 1]) values[found++] = column[at];
    codes[at] = found - 1;
  }
  return { values: values.slice(0, found), codes };
}
