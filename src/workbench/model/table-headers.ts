import { readValues, putValue } from './cells';
import type { Sheet } from './sheet';
import { type Table, tableHeader } from './table';
import type { Workbook } from './workbook';

type Language = Workbook['language'];

/** What Excel calls a column without a header, before its number. */
const columnWords: Record<Language, string> = { 'en-US': 'Column', 'zh-CN': '列' };

/**
 * Makes names for columns as Excel does: text, `Column1` (in Chinese `列1`) for blanks, with the first number that is free,
 * and a number after names that repeat.
 */
export function headerNames(texts: readonly string[], language: Language): string[] {
  const given = new Set(texts.map((text) => text.toLowerCase()));
  const taken = new Set<string>();
  return texts.map((text) => {
    const base = text === '' ? columnWords[language] : text;
    let name = text;
    for (let n = text === '' ? 1 : 2; name === '' || taken.has(name.toLowerCase()); n += 1) {
      const next = `${base}${n}`;
      if (!given.has(next.toLowerCase())) name = next;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Takes the table's column names from its header cells, and writes them back as unique text. */
export function renameHeaders({ language }: Workbook, sheet: Sheet, table: Table): void {
  const header = tableHeader(table);
  if (!header) {
    const names = headerNames(
      table.columns.map(({ name }) => name),
      language,
    );
    for (const [at, column] of table.columns.entries()) column.name = names[at] ?? column.name;
    return;
  }
  const [texts = []] = readValues(sheet.cells, header);
  headerNames(texts.map(String), language).forEach((name, at) => {
    const column = table.columns[at];
    if (column) column.name = name;
    if (texts[at] !== name) putValue(sheet.cells, header.row, header.column + at, name);
  });
}
