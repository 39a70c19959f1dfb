/** What stands in a row or column: its texts and numbers. */
export type Line = ReadonlySet<string>;

/** Where lines stand now, by where they were; undefined for one that is gone. */
export type LinesNow = (line: number) => number | undefined;

/** Tells whether a line still holds at least half of what it held. */
const isSame = (was: Line, is: Line | undefined): boolean => was.size > 0 && 2 * shared(was, is) >= was.size;

const shared = (was: Line, is: Line | undefined): number =>
  is ? [...was].filter((text) => is.has(text)).length : 0;

/** Tables of more cells than these are not compared line by line. */
const largest = 4_000_000;

/**
 * Finds rows or columns again after users inserted or deleted some: in their order, those that hold the same, as many
 * as can be. What is blank goes with its neighbours.
 *
 * @returns undefined where nothing is found again
 * @example
 * const now = alignLines([new Set(['a']), new Set(['b'])], [new Set(), new Set(['a']), new Set(['b'])]);
 * now?.(1); // 2
 */
export function alignLines(was: readonly Line[], is: readonly Line[]): LinesNow | undefined {
  const filled = was.flatMap((line, at) => (line.size > 0 ? [at] : []));
  if (filled.every((at) => isSame(was[at] ?? new Set(), is[at]))) return filled.length > 0 ? stay : undefined;
  const found = pairs(was, is, filled);
  if (found.size === 0) return undefined;
  return (line) => between(found, line);
}

const stay: LinesNow = (line) => line;

/** Lines that hold the same at both ends, and between them the longest common sequence. */
function pairs(was: readonly Line[], is: readonly Line[], filled: readonly number[]): Map<number, number> {
  const there = is.flatMap((line, at) => (line.size > 0 ? [at] : []));
  const weight = (old: number | undefined, now: number | undefined): number => {
    const line = was[old ?? -1] ?? new Set();
    const other = is[now ?? -1];
    return isSame(line, other) ? shared(line, other) : 0;
  };
  const most = Math.min(filled.length, there.length);
  let head = 0;
  while (head < most && weight(filled[head], there[head]) > 0) head += 1;
  let tail = 0;
  while (tail < most - head && weight(filled.at(-1 - tail), there.at(-1 - tail)) > 0) tail += 1;
  const middle = common(
    filled.slice(head, filled.length - tail),
    there.slice(head, there.length - tail),
    weight,
  );
  const ends = [...filled.keys()].flatMap((at): [number, number][] => {
    const fromEnd = filled.length - at;
    const now = at < head ? there[at] : fromEnd <= tail ? there.at(-fromEnd) : undefined;
    const old = filled[at];
    return old === undefined || now === undefined ? [] : [[old, now]];
  });
  return new Map([...ends, ...middle]);
}

/** The common sequence of the greatest weight. */
function common(
  was: readonly number[],
  is: readonly number[],
  weight: (was: number | undefined, is: number | undefined) => number,
): [number, number][] {
  const columns = is.length + 1;
  if (was.length * columns > largest) return [];
  const weights = new Int32Array(was.length * is.length);
  const best = new Int32Array((was.length + 1) * columns);
  const at = (i: number, j: number): number => best[i * columns + j] ?? 0;
  const weightOf = (i: number, j: number): number => weights[(i - 1) * is.length + j - 1] ?? 0;
  for (let i = 1; i <= was.length; i += 1)
    for (let j = 1; j <= is.length; j += 1) {
      weights[(i - 1) * is.length + j - 1] = weight(was[i - 1], is[j - 1]);
      best[i * columns + j] = Math.max(at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + weightOf(i, j));
    }
  const found: [number, number][] = [];
  let [i, j] = [was.length, is.length];
  while (i > 0 && j > 0) {
    const own = weightOf(i, j);
    if (own > 0 && at(i, j) === at(i - 1, j - 1) + own) {
      found.push([was[i - 1] ?? 0, is[j - 1] ?? 0]);
      [i, j] = [i - 1, j - 1];
    } else if (at(i, j) === at(i - 1, j)) i -= 1;
    else j -= 1;
  }
  return found;
}

/** A line that was not found itself: as far from the one found before it as it was, if there is room. */
function between(found: ReadonlyMap<number, number>, line: number): number | undefined {
  const own = found.get(line);
  if (own !== undefined) return own;
  const lines = [...found.keys()].sort((a, b) => a - b);
  const before = lines.findLast((one) => one < line);
  const after = lines.find((one) => one > line);
  const end = after === undefined ? undefined : (found.get(after) ?? 0);
  if (before === undefined) {
    const now = (end ?? 0) - ((after ?? 0) - line);
    return now < 0 ? undefined : now;
  }
  const now = (found.get(before) ?? 0) + line - before;
  return end === undefined || now < end ? now : undefined;
}
