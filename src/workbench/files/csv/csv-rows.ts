const quote = 34;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * Takes CSV text (RFC 4180: quotes, doubled quotes, line breaks inside quotes; any line ending) apart as its pieces arrive.
 *
 * `onRow` gets the fields of each row; the array is used again for the next row. Blank lines are rows with one empty field.
 *
 * @example
 * const rows = csvRows(',', (fields) => console.log([...fields]));
 * rows.push('a,"b');
 * rows.push('c"\n1,2');
 * rows.end(); // ['a', 'bc'] then ['1', '2']
 */
export function csvRows(
  delimiter: string,
  onRow: (fields: string[]) => void,
): { push(text: string): void; end(): void } {
  const separator = delimiter.charCodeAt(0);
  const fields: string[] = [];
  /** Text of the current field that came before what is being looked at. */
  let carried = '';
  let quoted = false;
  let afterQuote = false;
  let afterReturn = false;
  let started = false;

  function endField(rest: string): void {
    fields.push(carried === '' ? rest : carried + rest);
    carried = '';
    afterQuote = false;
  }

  function endRow(): void {
    onRow(fields);
    fields.length = 0;
    started = false;
  }

  function push(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (quoted) {
        if (code !== quote) continue;
        carried += text.slice(from, at);
        from = at + 1;
        quoted = false;
        afterQuote = true;
      } else if (code === quote && (afterQuote || (carried === '' && at === from))) {
        // A quote after a closing quote is a doubled one: the first was text.
        if (afterQuote) carried += '"';
        quoted = true;
        afterQuote = false;
        started = true;
        from = at + 1;
      } else if (code === separator) {
        endField(text.slice(from, at));
        started = true;
        from = at + 1;
      } else if (code === carriageReturn || code === lineFeed) {
        if (!(code === lineFeed && afterReturn && at === from)) {
          endField(text.slice(from, at));
          endRow();
        }
        from = at + 1;
        afterReturn = code === carriageReturn;
        continue;
      } else if (afterQuote) {
        afterQuote = false;
      }
      afterReturn = false;
    }
    carried += text.slice(from);
  }

  function end(): void {
    if (carried === '' && fields.length === 0 && !started) return;
    endField('');
    endRow();
  }

  return { push, end };
}
