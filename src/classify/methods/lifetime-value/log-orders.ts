import type { OrderParameters } from './orders-after';
import type { Fitted } from './fitted';
import { vectorOf } from './orders-after';
import { ordersToCome } from './orders-to-come';

const slopeStep = 1e-3;

/** The logarithm of a customer's discounted orders to come, near the parameters as fitted. */
export interface LogOrders<P> {
  /** Its slopes by the logarithms of the parameters, one after the other; 0 where it has none. */
  slopes: (entry: number) => Float64Array;
  /** To second order: how it moves, and about how much more or less that may be. */
  near: (entry: number, moved: Float64Array) => { by: number; give: number };
  /** How it moves, exactly. */
  exact: (entry: number, then: OrderParameters<P>) => number;
}

/** See {@link LogOrders}; entries are those of the summary. */
export function logOrders<P extends object>(fitted: Fitted<P>, parameters: P): LogOrders<P> {
  const { model, summary, options } = fitted;
  const { repeats, last, age } = summary;
  const origin = vectorOf(parameters);
  const n = origin.length;
  type Log = (entry: number) => number;
  const logAt = (then: P): Log => {
    const expect = ordersToCome(model, then, options);
    return (entry) => {
      const { alive, discounted } = expect(repeats[entry], last[entry], age[entry]);
      return Math.log(alive * discounted);
    };
  };
  const moved = (by: (i: number) => number): Log =>
    logAt(model.named(origin.map((own, i) => own * Math.exp(by(i)))));
  const base = logAt(parameters);
  const steps = (sign: number): Log[][] =>
    Array.from(origin, (_, i) =>
      Array.from(origin.subarray(0, i + 1), (_own, k) =>
        moved((at) => (at === i || at === k ? sign * slopeStep : 0)),
      ),
    );
  const [above, below] = [steps(1), steps(-1)];
  const known = new Map<number, { slope: Float64Array; bend: Float64Array }>();
  let latest: { then: P; log: Log } | undefined;

  return { slopes, near, exact };

  function slopes(entry: number): Float64Array {
    const at = base(entry);
    return Float64Array.from(above, (own, i) => orNone((own[i](entry) - at) / slopeStep));
  }

  function near(entry: number, by: Float64Array): { by: number; give: number } {
    const { slope, bend } = expansion(entry);
    let first = 0;
    let second = 0;
    for (let i = 0; i < n; i++) {
      first += slope[i] * by[i];
      for (let k = 0; k < n; k++) second += (bend[i * n + k] * by[i] * by[k]) / 2;
    }
    const size = Math.max(Math.abs(first), Math.abs(second));
    return { by: first + second, give: size > 0 ? (8 * second ** 2) / size : 0 };
  }

  function exact(entry: number, then: OrderParameters<P>): number {
    if (latest?.then !== then.parameters) latest = { then: then.parameters, log: logAt(then.parameters) };
    return orNone(latest.log(entry) - base(entry));
  }

  function expansion(entry: number): { slope: Float64Array; bend: Float64Array } {
    const found = known.get(entry);
    if (found) return found;
    const at = base(entry);
    const up = above.map((row) => row.map((log) => log(entry) - at));
    const down = below.map((row) => row.map((log) => log(entry) - at));
    const slope = Float64Array.from(origin, (_, i) => orNone((up[i][i] - down[i][i]) / (2 * slopeStep)));
    const sum = (i: number, k: number): number => up[i][k] + down[i][k];
    const bend = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k <= i; k++) {
        const both = i === k ? sum(i, i) : (sum(i, k) - sum(i, i) - sum(k, k)) / 2;
        bend[i * n + k] = orNone(both / slopeStep ** 2);
        bend[k * n + i] = bend[i * n + k];
      }
    }
    const made = { slope, bend };
    known.set(entry, made);
    return made;
  }
}

/** Customers with no orders to come at all do not move. */
const orNone = (value: number): number => (Number.isFinite(value) ? value : 0);
