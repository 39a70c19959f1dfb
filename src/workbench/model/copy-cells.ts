import { type Area, areaOf, isOnSheet } from './area';
import { formulaAt, putFormula, putStyle, putValue, styleIndexAt, valueAt } from './cells';
import { announce } from './changes';
import { requireNoPivot } from './edit-cells';
import { ModelError } from './model-error';
import { requireEditable } from './protection';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export interface CopyOptions {
  what: 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';
  skipBlanks: boolean;
  transpose: boolean;
}

interface Block {
  sheet: Sheet;
  area: Area;
}

/** Copies a block; a larger target is filled with repeats, a smaller one grows to the source, as when pasting. Formulas are copied as written. */
export function copyCells(workbook: Workbook, from: Block, to: Block, options: CopyOptions): void {
  const rows = options.transpose ? from.area.columnCount : from.area.rowCount;
  const columns = options.transpose ? from.area.rowCount : from.area.columnCount;
  const repeats = to.area.rowCount % rows === 0 && to.area.columnCount % columns === 0;
  const area = repeats ? to.area : { ...to.area, rowCount: rows, columnCount: columns };
  if (!isOnSheet(area)) throw new ModelError('InvalidArgument', 'The copy does not fit on the sheet.');
  requireEditable(workbook, to.sheet, area);
  requireNoPivot(to.sheet, area);
  const source = Array.from({ length: from.area.rowCount }, (_, r) =>
    Array.from({ length: from.area.columnCount }, (_unused, c) => {
      const [row, column] = [from.area.row + r, from.area.column + c];
      return {
        value: valueAt(from.sheet.cells, row, column),
        formula: formulaAt(from.sheet.cells, row, column),
        style: styleIndexAt(from.sheet.cells, row, column),
      };
    }),
  );
  for (let r = 0; r < area.rowCount; r += 1) {
    for (let c = 0; c < area.columnCount; c += 1) {
      const [down, across] = [r % rows, c % columns];
      const cell = options.transpose ? source[across]?.[down] : source[down]?.[across];
      if (!cell || (options.skipBlanks && cell.value === '' && cell.formula === undefined)) continue;
      const [row, column] = [area.row + r, area.column + c];
      const { cells } = to.sheet;
      if (options.what !== 'Formats') {
        if (cell.formula !== undefined && options.what !== 'Values')
          putFormula(cells, row, column, cell.formula, cell.value);
        else putValue(cells, row, column, cell.value);
      }
      if (options.what === 'All' || options.what === 'Formats') putStyle(cells, row, column, cell.style);
    }
  }
  announce(workbook, {
    kind: 'cells',
    sheetId: to.sheet.id,
    area: areaOf(area.row, area.column, area.rowCount, area.columnCount),
    source: 'addin',
    changeType: 'RangeEdited',
  });
}
