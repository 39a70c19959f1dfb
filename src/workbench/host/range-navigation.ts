import {
  type Area,
  areaOf,
  bounding,
  lastColumn,
  lastRow,
  sheetColumns,
  sheetRows,
  usedArea,
  valueAt,
} from '../model';
import { flag, integer, isAbsent, word } from './arguments';
import { type Handle, type HostContext, type Member, open } from './excel-class';
import { invalidArgument, itemNotFound } from './host-error';
import { method } from './member';
import { rangeClass } from './range';
import { rangeArgument, type RangeState, requireOnSheet, sharedArea } from './range-state';
import { surroundingRegion } from './surrounding-region';

type Make = (self: RangeState, args: readonly unknown[], context: HostContext) => Area | undefined;

/** A method that gives a range of the same sheet; refused off the sheet, ItemNotFound when there is none. */
function toRange(make: Make) {
  return (self: RangeState, args: readonly unknown[], context: HostContext): Handle => {
    const area = make(self, args, context);
    if (!area) throw itemNotFound();
    return open(rangeClass, { sheet: self.sheet, area: requireOnSheet(area) });
  };
}

/** The same, null when there is none. */
function toRangeOrNull(make: Make) {
  return (self: RangeState, args: readonly unknown[], context: HostContext): Handle | null => {
    const area = make(self, args, context);
    return area ? open(rangeClass, { sheet: self.sheet, area: requireOnSheet(area) }) : null;
  };
}

const used: Make = ({ sheet, area }, [valuesOnly]) => usedArea(sheet.cells, area, flag(valuesOnly, false));

const intersection: Make = (self, [other], context) =>
  sharedArea(self, rangeArgument(other, context, self.sheet));

/** Rows or columns beside a range; a negative count goes the other way. */
function beside({ area }: RangeState, axis: 'row' | 'column', after: boolean, count: number): Area {
  const forward = count > 0 ? after : !after;
  const size = Math.abs(count);
  if (size === 0) throw invalidArgument();
  if (axis === 'row') return { ...area, row: forward ? lastRow(area) + 1 : area.row - size, rowCount: size };
  return { ...area, column: forward ? lastColumn(area) + 1 : area.column - size, columnCount: size };
}

/** Ctrl+arrow: the last filled cell of a run, else the next filled cell, else the edge of the sheet. */
function edge({ sheet, area }: RangeState, direction: string): Area {
  const step = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] ?? [0, 0];
  const [down = 0, across = 0] = step;
  let row = area.row;
  let column = area.column;
  const onSheet = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < sheetRows && c < sheetColumns;
  const filled = (r: number, c: number): boolean => onSheet(r, c) && valueAt(sheet.cells, r, c) !== '';
  const inRun = filled(row, column) && filled(row + down, column + across);
  const end = usedArea(sheet.cells, areaOf(0, 0, sheetRows, sheetColumns), true);
  const beyond = (r: number, c: number): boolean =>
    !end || r > lastRow(end) || c > lastColumn(end) || r < end.row || c < end.column;
  while (onSheet(row + down, column + across)) {
    if (inRun && !filled(row + down, column + across)) break;
    row += down;
    column += across;
    if (!inRun && filled(row, column)) break;
    if (!inRun && beyond(row, column) && beyond(row + down, column + across) && towardsEdge(row, column)) {
      return areaOf(
        down > 0 ? sheetRows - 1 : down < 0 ? 0 : row,
        across > 0 ? sheetColumns - 1 : across < 0 ? 0 : column,
      );
    }
  }
  return areaOf(row, column);

  function towardsEdge(r: number, c: number): boolean {
    if (!end) return true;
    return down > 0
      ? r > lastRow(end)
      : down < 0
        ? r < end.row
        : across > 0
          ? c > lastColumn(end)
          : c < end.column;
  }
}

const directions = ['Left', 'Right', 'Up', 'Down'] as const;

/** Range members that give other ranges. */
export const rangeNavigationMembers: Record<string, Member<RangeState>> = {
  GetCell: method(
    '1.1',
    toRange(({ area }, [row, column]) => areaOf(area.row + integer(row), area.column + integer(column))),
  ),
  GetRow: method(
    '1.1',
    toRange(({ area }, [row]) => ({ ...area, row: area.row + integer(row), rowCount: 1 })),
  ),
  GetColumn: method(
    '1.1',
    toRange(({ area }, [column]) => ({ ...area, column: area.column + integer(column), columnCount: 1 })),
  ),
  GetLastRow: method(
    '1.1',
    toRange(({ area }) => ({ ...area, row: lastRow(area), rowCount: 1 })),
  ),
  GetLastColumn: method(
    '1.1',
    toRange(({ area }) => ({ ...area, column: lastColumn(area), columnCount: 1 })),
  ),
  GetLastCell: method(
    '1.1',
    toRange(({ area }) => areaOf(lastRow(area), lastColumn(area))),
  ),
  GetEntireRow: method(
    '1.1',
    toRange(({ area }) => ({ ...area, column: 0, columnCount: sheetColumns })),
  ),
  GetEntireColumn: method(
    '1.1',
    toRange(({ area }) => ({ ...area, row: 0, rowCount: sheetRows })),
  ),
  GetOffsetRange: method(
    '1.1',
    toRange(({ area }, [rows, columns]) => ({
      ...area,
      row: area.row + integer(rows),
      column: area.column + integer(columns),
    })),
  ),
  GetResizedRange: method(
    '1.2',
    toRange(({ area }, [rows, columns]) => ({
      ...area,
      rowCount: area.rowCount + integer(rows),
      columnCount: area.columnCount + integer(columns),
    })),
  ),
  GetAbsoluteResizedRange: method(
    '1.7',
    toRange(({ area }, [rows, columns]) => ({
      ...area,
      rowCount: integer(rows),
      columnCount: integer(columns),
    })),
  ),
  GetBoundingRect: method(
    '1.1',
    toRange((self, [other], context) => {
      const second = rangeArgument(other, context, self.sheet);
      if (second.sheet !== self.sheet) throw invalidArgument();
      return bounding(self.area, second.area);
    }),
  ),
  GetIntersection: method('1.1', toRange(intersection)),
  GetIntersectionOrNullObject: method('1.4', toRangeOrNull(intersection)),
  GetUsedRange: method(
    '1.1',
    toRange((self, args, context) => used(self, args, context) ?? areaOf(self.area.row, self.area.column)),
  ),
  GetUsedRangeOrNullObject: method('1.4', toRangeOrNull(used)),
  GetColumnsAfter: method(
    '1.2',
    toRange((self, [count]) => beside(self, 'column', true, integer(count, 1))),
  ),
  GetColumnsBefore: method(
    '1.2',
    toRange((self, [count]) => beside(self, 'column', false, integer(count, 1))),
  ),
  GetRowsBelow: method(
    '1.2',
    toRange((self, [count]) => beside(self, 'row', true, integer(count, 1))),
  ),
  GetRowsAbove: method(
    '1.2',
    toRange((self, [count]) => beside(self, 'row', false, integer(count, 1))),
  ),
  GetSurroundingRegion: method(
    '1.7',
    toRange(({ sheet, area }) => surroundingRegion(sheet, area)),
  ),
  GetSurroundingDataRegion: method(
    'internal',
    toRange(({ sheet, area }) => surroundingRegion(sheet, area)),
  ),
  GetRangeEdge: method(
    '1.13',
    toRange((self, [direction]) => edge(self, word(direction, directions))),
  ),
  GetExtendedRange: method(
    '1.13',
    toRange((self, [direction, active], context) => {
      const from = isAbsent(active) ? self : rangeArgument(active, context, self.sheet);
      return bounding(self.area, edge(from, word(direction, directions)));
    }),
  ),
};
