import { addressOf, type RangeState } from './range-state';
import { containsArea, intersect, placeOf } from '../model';
import { conditionalFormatsClass } from './conditional-formats';
import { type ExcelClass, open } from './excel-class';
import { method, object, value } from './member';
import { pivotTablesClass } from './pivot-tables';
import { rangeEditMembers } from './range-edit';
import { rangeFormatClass } from './range-format';
import { rangeNavigationMembers } from './range-navigation';
import { rangeSortClass } from './range-sort';
import { rangeValueMembers } from './range-values';
import { specialCellsMembers } from './special-cells';
import { rangeViewClass, visibleView } from './range-view';
import { scopedTablesClass } from './tables';
import { worksheetClass } from './worksheet';
import { flag } from './arguments';

/** Office.js gives -1 when a count does not fit 31 bits. */
function cellCountOf({ area }: RangeState): number {
  const count = area.rowCount * area.columnCount;
  return count > 2_147_483_647 ? -1 : count;
}

/** Excel.Range. */
export const rangeClass: ExcelClass<RangeState> = {
  name: 'Range',
  trackable: true,
  isAlive: ({ sheet }, { workbook }) => workbook.sheets.includes(sheet),
  members: {
    ...rangeValueMembers,
    ...rangeNavigationMembers,
    ...rangeEditMembers,
    ...specialCellsMembers,
    Address: value('1.1', addressOf),
    AddressLocal: value('1.1', addressOf),
    CellCount: value('1.1', cellCountOf),
    RowIndex: value('1.1', ({ area }) => area.row),
    ColumnIndex: value('1.1', ({ area }) => area.column),
    RowCount: value('1.1', ({ area }) => area.rowCount),
    ColumnCount: value('1.1', ({ area }) => area.columnCount),
    Left: value('1.10', ({ sheet, area }) => placeOf(sheet, area).left),
    Top: value('1.10', ({ sheet, area }) => placeOf(sheet, area).top),
    Width: value('1.10', ({ sheet, area }) => placeOf(sheet, area).width),
    Height: value('1.10', ({ sheet, area }) => placeOf(sheet, area).height),
    Worksheet: object('1.1', ({ sheet }) => open(worksheetClass, sheet)),
    Format: object('1.1', ({ sheet, area }) => open(rangeFormatClass, { sheet, areas: [area] })),
    Sort: object('1.2', (self) => open(rangeSortClass, self)),
    ConditionalFormats: object('1.6', ({ sheet, area }) =>
      open(conditionalFormatsClass, { sheet, areas: [area] }),
    ),
    GetVisibleView: method('1.3', (self) => open(rangeViewClass, visibleView(self))),
    GetTables: method('1.9', (self, [fullyContained]) => {
      const whole = flag(fullyContained, false);
      return open(scopedTablesClass, {
        sheet: self.sheet,
        tables: self.sheet.tables.filter((table) =>
          whole ? containsArea(self.area, table.area) : intersect(self.area, table.area),
        ),
      });
    }),
    GetPivotTables: method('1.12', (self) =>
      open(pivotTablesClass, { sheet: self.sheet, within: self.area }),
    ),
  },
};
