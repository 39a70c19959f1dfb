/**
 * The key of each row: its id, and the how-many-eth row of that id it is.
 *
 * @example
 * rowKeys(['a', 'b', 'a']); // ['a\n0', 'b\n0', 'a\n1']
 */
export function rowKeys(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return `${id}\n${String(count)}`;
  });
}

/**
 * Where each row stood before the rows were sorted, inserted or deleted.
 *
 * @param before Ids of the rows as they were.
 * @param now Ids of the rows as they are.
 * @returns per row of now its place before, or −1 for a row that is new
 */
export function formerRows(before: readonly string[], now: readonly string[]): Int32Array {
  const isSame = before.length === now.length && before.every((id, row) => id === now[row]);
  if (isSame) return Int32Array.from(now, (_, row) => row);
  const places = new Map(rowKeys(before).map((key, place) => [key, place]));
  return Int32Array.from(rowKeys(now), (key) => places.get(key) ?? -1);
}
