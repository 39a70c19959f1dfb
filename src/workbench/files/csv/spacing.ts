/** So many lines have to agree before blanks between words are taken for borders of columns. */
const linesLooked = 200;

const isNumber = (field: string): boolean => /^[-+(]?[¥$€£]?\d[\d.,/:-]*\)?$/.test(field);

/**
 * The fields of a line whose columns stand apart by blanks, as statistics programs and terminals print them; blanks
 * before the first and after the last field are none.
 *
 * @param spacing `' '`: any run of blanks divides; `'  '`: only two and more, so that names may hold single ones
 */
export function spacedFields(line: string, spacing: ' ' | '  '): string[] {
  return line.trim().split(spacing === ' ' ? /\s+/ : /\s{2,}/);
}

/**
 * Which blanks divide the lines into the same number of fields, at least one of them a number in every line but the
 * first, which may be the header; undefined where the lines are plain text.
 */
export function spacingOf(lines: readonly string[]): ' ' | '  ' | undefined {
  const looked = lines.slice(0, linesLooked);
  const divides = (spacing: ' ' | '  ', least: number, numbers: number): boolean => {
    const rows = looked.map((line) => spacedFields(line, spacing));
    const [first = []] = rows;
    return (
      rows.length > 1 &&
      first.length >= least &&
      rows.every((row, at) => row.length === first.length && (at === 0 || countNumbers(row) >= numbers))
    );
  };
  // Single blanks also stand in names and in moments: they divide only what else looks like a table.
  if (divides(' ', 3, 2)) return ' ';
  return divides('  ', 2, 1) ? '  ' : undefined;
}

const countNumbers = (row: readonly string[]): number => row.filter(isNumber).length;
