import fc from 'fast-check';
import {
  areaOf,
  chunkRows,
  createCells,
  forEachFilled,
  formulaAt,
  putFormula,
  putStyle,
  putValue,
  readValues,
  sheetRows,
  styleIndexAt,
  usedArea,
  valueAt,
  wholeSheet,
} from '../../../src/workbench/model';

describe('cells', () => {
  it('hold 1,048,575 rows of three columns', () => {
    const cells = createCells();
    for (let row = 0; row < sheetRows - 1; row += 1) {
      putValue(cells, row, 0, row);
      putValue(cells, row, 1, row / 2);
      putValue(cells, row, 2, 'paid');
    }
    expect(usedArea(cells, wholeSheet, true)).toEqual(areaOf(0, 0, sheetRows - 1, 3));
    expect(valueAt(cells, 1_048_574, 1)).toBe(524_287);
  });

  it('cost nothing where they are blank', () => {
    const cells = createCells();
    putValue(cells, 5, 5, '');
    putStyle(cells, 5, 5, 0);
    expect(cells.columns.size).toBe(0);
    putValue(cells, sheetRows - 1, 9, 1);
    expect(cells.columns.get(9)?.size).toBe(1);
  });

  it('give back what was put, like a map of cells would', () => {
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 3 * chunkRows }),
      column: fc.integer({ min: 0, max: 4 }),
      value: fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.boolean()),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (puts) => {
        const cells = createCells();
        const expected = new Map<string, unknown>();
        for (const { row, column, value } of puts) {
          putValue(cells, row, column, value);
          if (value === '') expected.delete(`${row},${column}`);
          else expected.set(`${row},${column}`, value);
        }
        const seen = new Map<string, unknown>();
        forEachFilled(cells, wholeSheet, (value, row, column) => seen.set(`${row},${column}`, value));
        expect(seen).toEqual(expected);
        for (const { row, column } of puts)
          expect(readValues(cells, areaOf(row, column))).toEqual([[valueAt(cells, row, column)]]);
      }),
    );
  });

  it('keep formulas beside their results, until a value takes their place', () => {
    const cells = createCells();
    putFormula(cells, 2, 1, '=1+1', 2);
    expect([formulaAt(cells, 2, 1), valueAt(cells, 2, 1), cells.formulaCount]).toEqual(['=1+1', 2, 1]);
    putValue(cells, 2, 1, 7);
    expect([formulaAt(cells, 2, 1), cells.formulaCount]).toEqual([undefined, 0]);
  });

  it('count styled cells as used only when asked', () => {
    const cells = createCells();
    putStyle(cells, 3, 3, 4);
    expect(usedArea(cells, wholeSheet, true)).toBeUndefined();
    expect(usedArea(cells, wholeSheet, false)).toEqual(areaOf(3, 3));
    cells.columnStyles.set(0, 2);
    cells.rowStyles.set(3, 9);
    expect([styleIndexAt(cells, 0, 0), styleIndexAt(cells, 3, 0), styleIndexAt(cells, 3, 3)]).toEqual([
      2, 9, 4,
    ]);
  });
});
