import {
  clearCells,
  clearStyle,
  copyCells,
  deleteCells,
  insertCells,
  mergeCells,
  select,
  setHidden,
  sheetColumns,
  sheetRows,
  unmergeCells,
} from '../model';
import { flag, word } from './arguments';
import { type Member, open } from './excel-class';
import { method, property, value } from './member';
import { rangeClass } from './range';
import { rangeArgument, type RangeState } from './range-state';

/** Mixed over several lines = null, as Excel answers. */
function allHidden(lines: Set<number>, from: number, count: number): boolean | null {
  if (lines.size === 0) return false;
  let hidden = 0;
  for (const line of lines) if (line >= from && line < from + count) hidden += 1;
  return hidden === 0 ? false : hidden === count ? true : null;
}

const rowsHidden = ({ sheet, area }: RangeState): boolean | null =>
  allHidden(sheet.hiddenRows, area.row, area.rowCount);
const columnsHidden = ({ sheet, area }: RangeState): boolean | null =>
  allHidden(sheet.hiddenColumns, area.column, area.columnCount);

/** Range members that change cells or the sheet's shape. */
export const rangeEditMembers: Record<string, Member<RangeState>> = {
  RowHidden: property('1.2', rowsHidden, ({ sheet, area }, hidden, { workbook }) =>
    setHidden(workbook, sheet, 'rows', area, flag(hidden)),
  ),
  ColumnHidden: property('1.2', columnsHidden, ({ sheet, area }, hidden, { workbook }) =>
    setHidden(workbook, sheet, 'columns', area, flag(hidden)),
  ),
  Hidden: value('1.2', (self) => {
    const [rows, columns] = [rowsHidden(self), columnsHidden(self)];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }),
  // The named cell style. Only the usual one is kept: giving it takes every look of the cells away, but no rule.
  Style: property(
    '1.7',
    () => 'Normal',
    ({ sheet, area }, given, { workbook }) => {
      word(given, ['Normal']);
      clearStyle(workbook, sheet, area);
    },
  ),
  Clear: method('1.1', ({ sheet, area }, [what], { workbook }) => {
    const chosen = word(
      what,
      ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'],
      'All',
    );
    if (chosen === 'All' || chosen === 'Contents' || chosen === 'Formats')
      clearCells(workbook, sheet, area, chosen, 'addin');
  }),
  Delete: method('1.1', ({ sheet, area }, [shift], { workbook }) =>
    deleteCells(workbook, sheet, area, word(shift, ['Up', 'Left']), 'addin'),
  ),
  Insert: method('1.1', ({ sheet, area }, [shift], { workbook }) => {
    insertCells(workbook, sheet, area, word(shift, ['Down', 'Right']), 'addin');
    return open(rangeClass, { sheet, area });
  }),
  CopyFrom: method('1.9', ({ sheet, area }, [source, type, skipBlanks, transpose], context) => {
    const from = rangeArgument(source, context, sheet);
    copyCells(
      context.workbook,
      from,
      { sheet, area },
      {
        what: word(type, ['All', 'Formulas', 'Values', 'Formats', 'Link'], 'All'),
        skipBlanks: flag(skipBlanks, false),
        transpose: flag(transpose, false),
      },
    );
  }),
  Merge: method('1.2', ({ sheet, area }, [across], { workbook }) =>
    mergeCells(workbook, sheet, area, flag(across, false)),
  ),
  Unmerge: method('1.2', ({ sheet, area }, _args, { workbook }) => unmergeCells(workbook, sheet, area)),
  Select: method('1.1', ({ sheet, area }, _args, { workbook }) => select(workbook, sheet, [area])),
  Calculate: method('1.6', (_self, _args, { workbook }) => {
    workbook.needsCalculation = true;
  }),
  IsEntireColumn: value('1.7', ({ area }) => area.rowCount === sheetRows),
  IsEntireRow: value('1.7', ({ area }) => area.columnCount === sheetColumns),
  _ValidateArraySize: method('internal', () => null),
};
