import { parseClipboard } from '../../../../src/workbench/page/grid/clipboard';

describe('parseClipboard', () => {
  it.each([
    [
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\r\nb', [['a'], ['b']]],
    ['"x\ny"\t"say ""hi"""', [['x\ny', 'say "hi"']]],
    ['5" pipe', [['5" pipe']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['', [['']]],
  ])('takes %j apart', (text, rows) => {
    expect(parseClipboard(text)).toEqual(rows);
  });
});
