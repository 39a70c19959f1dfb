const runLength = 8192;

/**
 * Does work over `length` rows in runs of some thousands, in order.
 *
 * For speed alone: V8 compiles a function well once it has returned a few times. One call over a million rows is
 * compiled while it runs, before what follows its loop was ever seen, and the result is thrown away at the loop's end.
 * Give `work` a function of its own that takes arrays and numbers: code that reads objects is thrown away with them.
 *
 * @example
 * inRuns(values.length, (from, to) => addUp(values, from, to));
 */
export function inRuns(length: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < length; from += runLength) work(from, Math.min(length, from + runLength));
}
