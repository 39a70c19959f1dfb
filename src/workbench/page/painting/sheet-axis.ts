/**
 * The rows (or columns) of a sheet that are shown, in order: hidden ones have no place.
 *
 * @example
 * const rows = shownLines(new Set([2, 3]));
 * rows.lineAt(2); // 4
 * rows.placeOf(4); // 2
 */
export interface ShownLines {
  /** The row at a place from the top, both zero-based. */
  lineAt(place: number): number;
  /** The place of a row; of a hidden one the place of the next shown. */
  placeOf(line: number): number;
}

export function shownLines(hidden: ReadonlySet<number>, first = 0): ShownLines {
  const sorted = [...hidden].filter((line) => line >= first).sort((a, b) => a - b);
  return {
    lineAt(place) {
      let line = place + first;
      for (const one of sorted) {
        if (one > line) break;
        line += 1;
      }
      return line;
    },
    placeOf(line) {
      let place = line - first;
      for (const one of sorted) {
        if (one >= line) break;
        place -= 1;
      }
      return place;
    },
  };
}
