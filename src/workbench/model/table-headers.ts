import { readValues, putValue } from './cells';
import type { Sheet } from './sheet';
import { type Table, tableHeader } from './table';

/** Makes names for columns: text, `Column1` for blanks, a number after names that repeat, as Excel does. */
export function headerNames(texts: readonly string[], firstNumber = 1): string[] {
  const taken = new Set<string>();
  return texts.map((text, at) => {
    const base = text === '' ? `Column${firstNumber + at}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Takes the table's column names from its header cells, and writes them back as unique text. */
export function renameHeaders(sheet: Sheet, table: Table): void {
  const header = tableHeader(table);
  if (!header) return;
  const [texts = []] = readValues(sheet.cells, header);
  headerNames(texts.map(String)).forEach((name, at) => {
    const column = table.columns[at];
    if (column) column.name = name;
    if (texts[at] !== name) putValue(sheet.cells, header.row, header.column + at, name);
  });
}
