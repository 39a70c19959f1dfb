/**
 * The order of ids by code units, as `labels.sort()` would give it, in a fraction of the time.
 *
 * Ids of one system share a prefix and a small alphabet, so what follows the prefix packs into one exact number
 * (base = alphabet + 1); numbers are sorted natively. Ids too long to pack whole are compared where packed parts tie.
 *
 * @param labels distinct texts
 * @param chosen the codes to order
 * @returns the chosen codes, in order
 */
export function sortIds(labels: readonly string[], chosen: Int32Array): Int32Array {
  const n = chosen.length;
  const text = (code: number): string => labels[code] ?? '';
  if (n < 2) return chosen.slice();
  const prefix = commonPrefix(chosen, text);
  const { digitOf, base, longest } = alphabetOf(chosen, text, prefix);
  const room = Math.floor(Math.log(Number.MAX_SAFE_INTEGER) / Math.log(base));
  const width = Math.min(longest, room);
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const label = text(chosen[i] ?? 0);
    let key = 0;
    for (let at = prefix; at < prefix + width; at++)
      key = key * base + (at < label.length ? (digitOf[label.charCodeAt(at)] ?? 0) : 0);
    keys[i] = key;
  }
  const order = orderOf(keys);
  const sorted = new Int32Array(n);
  for (let i = 0; i < n; i++) sorted[i] = chosen[order[i] ?? 0] ?? 0;
  if (longest > width) sortTies(sorted, keys, order, text);
  return sorted;
}

function commonPrefix(chosen: Int32Array, text: (code: number) => string): number {
  const first = text(chosen[0] ?? 0);
  let length = first.length;
  for (let i = 1; i < chosen.length && length > 0; i++) {
    const label = text(chosen[i] ?? 0);
    let same = 0;
    while (same < length && label.charCodeAt(same) === first.charCodeAt(same)) same++;
    length = same;
  }
  return length;
}

/** Numbers the code units that occur after the prefix 1, 2, … in their own order; 0 is the end of the text. */
function alphabetOf(chosen: Int32Array, text: (code: number) => string, prefix: number) {
  const digitOf = new Uint32Array(65_536);
  let longest = 0;
  for (let i = 0; i < chosen.length; i++) {
    const label = text(chosen[i] ?? 0);
    if (label.length - prefix > longest) longest = label.length - prefix;
    for (let at = prefix; at < label.length; at++) digitOf[label.charCodeAt(at)] = 1;
  }
  let base = 1;
  for (let unit = 0; unit < 65_536; unit++) if (digitOf[unit]) digitOf[unit] = base++;
  return { digitOf, base: Math.max(base, 2), longest };
}

/** The order of exact non-negative integers: least significant digit first, 11 bits a pass. */
function orderOf(keys: Float64Array): Uint32Array {
  const n = keys.length;
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, keys[i] ?? 0);
  let next = new Uint32Array(n);
  const digits = new Uint16Array(n);
  for (let unit = 1; unit <= largest; unit *= 2048) {
    const counts = new Uint32Array(2049);
    for (let i = 0; i < n; i++) {
      const digit = Math.floor((keys[i] ?? 0) / unit) % 2048;
      digits[i] = digit;
      counts[digit + 1] = (counts[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < 2048; digit++)
      counts[digit + 1] = (counts[digit + 1] ?? 0) + (counts[digit] ?? 0);
    for (let i = 0; i < n; i++) {
      const item = order[i] ?? 0;
      const digit = digits[item] ?? 0;
      const place = counts[digit] ?? 0;
      counts[digit] = place + 1;
      next[place] = item;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Puts ids whose packed parts are equal into order by their whole text. */
function sortTies(
  sorted: Int32Array,
  keys: Float64Array,
  order: Uint32Array,
  text: (code: number) => string,
): void {
  const keyAt = (i: number): number | undefined => keys[order[i] ?? 0];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && keyAt(to) === keyAt(from)) to++;
    if (to - from > 1) sorted.subarray(from, to).sort((a, b) => (text(a) < text(b) ? -1 : 1));
    from = to;
  }
}
