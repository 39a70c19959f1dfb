import { spacedRows } from '../../../../src/workbench/files/csv/spaced-rows';

function rowsOf(...pieces: string[]): string[][] {
  const rows: string[][] = [];
  const parser = spacedRows(' ', (fields) => rows.push(fields));
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return rows;
}

describe('spacedRows', () => {
  const text = ' 00001 19970101  1   11.77\r\n\r\n 00002 19970112  5   77.00\r\n';
  const expected = [['00001', '19970101', '1', '11.77'], [''], ['00002', '19970112', '5', '77.00']];

  it('gives the fields of each line, a blank line as one empty field', () => {
    expect(rowsOf(text)).toEqual(expected);
    expect(rowsOf('1 2\r3 4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(rowsOf('')).toEqual([]);
  });

  it('gives the same rows however the text is cut into pieces', () => {
    expect(rowsOf(...text)).toEqual(expected);
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(rowsOf(text.slice(0, cut), text.slice(cut))).toEqual(expected);
  });
});
