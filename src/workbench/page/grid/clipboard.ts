/**
 * The cells in clipboard text: tabs between columns, line breaks between rows, quotes around cells that hold either.
 *
 * @example
 * parseClipboard('a\t"b\nc"\n1\t2\n') // [['a', 'b\nc'], ['1', '2']]
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = cell.lastIndex;
    if (at >= text.length) break;
    if (text[at] !== '\t') {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) break;
      rows.push([]);
    } else at += 1;
  }
  return rows;
}
