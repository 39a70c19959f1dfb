import { screen, within } from '@testing-library/react';
import type { CategoryCount } from '../../../src/classify';
import { areCells, MatrixCounts } from '../../../src/taskpane/result/MatrixCounts';
import { draw } from '../draw';

const text = (value: string) => ({ key: 'text', params: { text: value } });

const cells = (rows: readonly string[], columns: readonly string[]): CategoryCount[] =>
  rows.flatMap((row, r) =>
    columns.map((column, c) => ({
      key: `${row} × ${column}`,
      name: { key: 'rules.matrix.cell', params: { row: text(row), column: text(column) } },
      customers: 10 * r + c,
      orders: 0,
      amount: 0,
    })),
  );

const shown = (): string[][] =>
  within(screen.getByTestId('matrix'))
    .getAllByRole('row')
    .map((row) => Array.from(row.children, ({ textContent }) => textContent ?? ''));

describe('MatrixCounts', () => {
  it('is a grid with the longer list down', () => {
    draw(<MatrixCounts counts={cells(['A', 'B'], ['new', 'old', 'lost'])} colourOf={() => '#fff'} />);
    expect(shown()).toEqual([
      ['Customers', 'A', 'B'],
      ['new', '0', '10'],
      ['old', '1', '11'],
      ['lost', '2', '12'],
    ]);
  });

  it('keeps rows as rows where there are no fewer of them', () => {
    draw(<MatrixCounts counts={cells(['A', 'B'], ['x'])} colourOf={() => '#fff'} />);
    expect(shown()).toEqual([
      ['Customers', 'x'],
      ['A', '0'],
      ['B', '10'],
    ]);
  });

  it('is for cells of a matrix only', () => {
    expect(areCells(cells(['A'], ['x']))).toBe(true);
    expect(areCells([{ key: 'A', name: text('A'), customers: 1, orders: 1, amount: 1 }])).toBe(false);
    expect(areCells([])).toBe(false);
  });
});
