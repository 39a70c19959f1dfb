import fc from 'fast-check';
import { csvRows } from '../../../../src/workbench/files/csv/csv-rows';

function rowsOf(...pieces: string[]): string[][] {
  const rows: string[][] = [];
  const parser = csvRows(',', (fields) => rows.push([...fields]));
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return rows;
}

describe('csvRows', () => {
  it.each([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a ""quoted"" word","line\nbreak"\n', [['a "quoted" word', 'line\nbreak']]],
    ['a,,\n', [['a', '', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['5" pipe,x', [['5" pipe', 'x']]],
    ['""', [['']]],
    ['', []],
  ])('takes %j apart', (text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it('gives the same rows however the text is cut into pieces', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '客') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.nat(40), fc.constantFrom('\n', '\r\n'), (rows, cut, newline) => {
        const quoted = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join(newline);
        expect(rowsOf(quoted)).toEqual(rows);
        expect(rowsOf(quoted.slice(0, cut), quoted.slice(cut))).toEqual(rows);
        expect(rowsOf(...quoted)).toEqual(rows);
      }),
    );
  });
});
