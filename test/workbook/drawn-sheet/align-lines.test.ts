import { alignLines } from '../../../src/workbook/drawn-sheet/align-lines';

const lines = (...texts: string[]) => texts.map((text) => new Set(text === '' ? [] : text.split(' ')));
const places = (was: ReturnType<typeof lines>, is: ReturnType<typeof lines>) => {
  const now = alignLines(was, is);
  return now && was.map((_, at) => now(at));
};

it.each([
  ['nothing changed', ['a', 'b', 'c'], ['a', 'b', 'c'], [0, 1, 2]],
  ['lines inserted above', ['a', 'b'], ['', 'x', 'a', 'b'], [2, 3]],
  ['a line inserted between', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], [0, 2, 3]],
  ['a line deleted', ['a', 'b', 'c'], ['a', 'c'], [0, undefined, 1]],
  ['a blank line goes with the one before it', ['a', '', 'c'], ['x', 'a', '', 'c'], [1, 2, 3]],
  [
    'a line that was typed over stays between its neighbours',
    ['a', 'b', 'c'],
    ['x', 'a', 'y', 'c'],
    [1, 2, 3],
  ],
  ['half of what a line held is enough', ['a b c d', 'e'], ['x', 'a b y z', 'e'], [1, 2]],
  ['the same texts twice', ['h', 'a', 'h', 'b'], ['', 'h', 'a', 'h', 'b'], [1, 2, 3, 4]],
  ['lines after the last one found', ['a', ''], ['x', 'a'], [1, 2]],
  ['lines before the first one found', ['', 'b'], ['x', '', 'b'], [1, 2]],
])('%s', (_, was, is, now) => {
  expect(places(lines(...was), lines(...is))).toEqual(now);
});

it('nothing that is left is nothing found', () => {
  expect(alignLines(lines('a', 'b'), lines('x', 'y'))).toBeUndefined();
  expect(alignLines(lines(''), lines('x'))).toBeUndefined();
});

it('a page of many thousand rows too, where few lines differ', () => {
  const was = Array.from({ length: 9000 }, (_, at) => new Set([`row ${String(at)}`, 'same']));
  const is = [
    ...was.slice(0, 400),
    new Set(['note']),
    ...was.slice(400, 500),
    new Set<string>(),
    new Set(['typed over']),
    ...was.slice(501),
  ];
  const now = alignLines(was, is);
  expect([0, 399, 400, 499, 500, 501, 8999].map((at) => now?.(at))).toEqual([
    0, 399, 401, 500, 501, 503, 9001,
  ]);
});
