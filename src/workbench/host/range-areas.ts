import {
  type Area,
  clearCells,
  containsArea,
  formatSheetAddress,
  intersect,
  type Sheet,
  sheetColumns,
  sheetRows,
  usedArea,
} from '../model';
import { flag, integer, word } from './arguments';
import { conditionalFormatsClass } from './conditional-formats';
import { type ExcelClass, type Handle, open, stateOf } from './excel-class';
import { itemNotFound } from './host-error';
import { method, object, value } from './member';
import { rangeClass } from './range';
import { rangeFormatClass } from './range-format';
import { rangeArgument, requireOnSheet } from './range-state';
import { scopedTablesClass } from './tables';
import { worksheetClass } from './worksheet';
import type { HostContext } from './excel-class';

/** One or more blocks of a sheet. */
export interface RangeAreasState {
  sheet: Sheet;
  areas: Area[];
}

const make = ({ sheet }: RangeAreasState, areas: Area[]): Handle | null =>
  areas.length > 0 ? open(rangeAreasClass, { sheet, areas: areas.map(requireOnSheet) }) : null;

function orNotFound(handle: Handle | null): Handle {
  if (!handle) throw itemNotFound();
  return handle;
}

function intersection(self: RangeAreasState, other: unknown, context: HostContext): Handle | null {
  const several = stateOf(rangeAreasClass, other);
  const others = several ? several.areas : [rangeArgument(other, context, self.sheet).area];
  return make(
    self,
    self.areas.flatMap((area) => others.flatMap((one) => intersect(area, one) ?? [])),
  );
}

function usedAreas(self: RangeAreasState, valuesOnly: unknown): Handle | null {
  return make(
    self,
    self.areas.flatMap((area) => usedArea(self.sheet.cells, area, flag(valuesOnly, false)) ?? []),
  );
}

const address = ({ sheet, areas }: RangeAreasState): string =>
  areas.map((area) => formatSheetAddress(sheet.name, area)).join(',');

/** Excel.RangeAreas. */
export const rangeAreasClass: ExcelClass<RangeAreasState> = {
  name: 'RangeAreas',
  trackable: true,
  isAlive: ({ sheet }, { workbook }) => workbook.sheets.includes(sheet),
  members: {
    Address: value('1.9', address),
    AddressLocal: value('1.9', address),
    AreaCount: value('1.9', ({ areas }) => areas.length),
    CellCount: value('1.9', ({ areas }) => {
      const count = areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
      return count > 2_147_483_647 ? -1 : count;
    }),
    IsEntireColumn: value('1.9', ({ areas }) => areas.every((area) => area.rowCount === sheetRows)),
    IsEntireRow: value('1.9', ({ areas }) => areas.every((area) => area.columnCount === sheetColumns)),
    Areas: object('1.9', (self) => open(rangesClass, self)),
    Worksheet: object('1.9', ({ sheet }) => open(worksheetClass, sheet)),
    Format: object('1.9', ({ sheet, areas }) => open(rangeFormatClass, { sheet, areas })),
    ConditionalFormats: object('1.9', (self) => open(conditionalFormatsClass, self)),
    Clear: method('1.9', ({ sheet, areas }, [what], { workbook }) => {
      const chosen = word(what, ['All', 'Contents', 'Formats'], 'All');
      for (const area of areas) clearCells(workbook, sheet, area, chosen, 'addin');
    }),
    GetIntersection: method('1.9', (self, [other], context) =>
      orNotFound(intersection(self, other, context)),
    ),
    GetIntersectionOrNullObject: method('1.9', (self, [other], context) =>
      intersection(self, other, context),
    ),
    GetOffsetRangeAreas: method('1.9', (self, [rows, columns]) =>
      make(
        self,
        self.areas.map((area) => ({
          ...area,
          row: area.row + integer(rows),
          column: area.column + integer(columns),
        })),
      ),
    ),
    GetUsedRangeAreas: method('1.9', (self, [valuesOnly]) => orNotFound(usedAreas(self, valuesOnly))),
    GetUsedRangeAreasOrNullObject: method('1.9', (self, [valuesOnly]) => usedAreas(self, valuesOnly)),
    GetEntireRow: method('1.9', (self) =>
      make(
        self,
        self.areas.map((area) => ({ ...area, column: 0, columnCount: sheetColumns })),
      ),
    ),
    GetEntireColumn: method('1.9', (self) =>
      make(
        self,
        self.areas.map((area) => ({ ...area, row: 0, rowCount: sheetRows })),
      ),
    ),
    GetTables: method('1.9', ({ sheet, areas }, [fullyContained]) => {
      const whole = flag(fullyContained, false);
      const tables = sheet.tables.filter((table) =>
        areas.some((area) => (whole ? containsArea(area, table.area) : intersect(area, table.area))),
      );
      return open(scopedTablesClass, { sheet, tables });
    }),
    Calculate: method('1.9', (_self, _args, { workbook }) => {
      workbook.needsCalculation = true;
    }),
    SetDirty: method('1.9', (_self, _args, { workbook }) => {
      workbook.needsCalculation = true;
    }),
  },
};

/** Excel.RangeCollection: the blocks as ranges. */
const rangesClass: ExcelClass<RangeAreasState> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => open(rangeClass, { sheet, area })),
  members: {
    GetCount: method('1.9', ({ areas }) => areas.length),
    GetItemAt: method('1.9', ({ sheet, areas }, [at]) => {
      const area = areas[integer(at)];
      if (!area) throw itemNotFound();
      return open(rangeClass, { sheet, area });
    }),
  },
};
