import { balance, layOut, type Piece } from '../../../src/workbook/drawn-sheet/flow';
import { line } from '../../../src/workbook/drawn-sheet/sections';

const piece = (text: string, rows: number, columns = 3): Piece => ({
  rows,
  columns,
  draw: (corner) => ({ sections: [line(text, corner, {})] }),
});

const corners = (rows: Parameters<typeof layOut>[0]) =>
  layOut(rows, 5, 7, 12).sections.map(({ block, values }) => [
    values[0][0],
    block.firstRow,
    block.firstColumn,
  ]);

it('begins a row of the page below both stacks of the row before', () => {
  const rows = [{ left: [piece('a', 4)], right: [piece('b', 2), piece('c', 6)] }, { left: [piece('d', 1)] }];
  expect(corners(rows)).toEqual([
    ["'a", 5, 0],
    ["'b", 5, 7],
    ["'c", 8, 7],
    ["'d", 15, 0],
  ]);
});

it('deals pieces to the shorter stack, and gives wide ones a row of their own', () => {
  const dealt = balance(
    [piece('a', 9), piece('b', 2), piece('c', 3), piece('wide', 4, 12), piece('d', 1)],
    6,
  );
  expect(dealt.map(({ left, right = [] }) => [left.length, right.length])).toEqual([
    [1, 2],
    [1, 0],
    [1, 0],
  ]);
});

it('keeps to so many rules, names before scales', () => {
  const swatch = (fill: string) => ({ fill, text: '#000000' });
  const block = { firstRow: 0, firstColumn: 0, rowCount: 2, columnCount: 1 };
  const names: Piece = {
    rows: 2,
    columns: 1,
    draw: () => ({
      rules: [{ kind: 'bar', blocks: [block] }],
      named: [
        {
          block,
          fills: [
            { text: 'A', swatch: swatch('#111111') },
            { text: 'B', swatch: swatch('#222222') },
          ],
        },
      ],
    }),
  };
  expect(layOut([{ left: [names] }], 0, 7, 12).rules.map(({ kind }) => kind)).toEqual([
    'fill',
    'fill',
    'bar',
  ]);
  expect(layOut([{ left: [names] }], 0, 7, 2).rules.map(({ kind }) => kind)).toEqual(['fill', 'fill']);
});
