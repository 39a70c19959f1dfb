import {
  deletePivot,
  findTable,
  formatSheetAddress,
  type Pivot,
  pivotsChanged,
  refreshPivot,
  requireSheet,
  type Sheet,
} from '../model';
import { flag, text } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { method, object, property, value } from './member';
import { pivotOption } from './pivot-option';
import { axisHierarchiesClass } from './pivot-axis';
import { dataHierarchiesClass } from './pivot-data';
import { pivotHierarchiesClass } from './pivot-hierarchies';
import { pivotLayoutClass } from './pivot-layout';
import { worksheetClass } from './worksheet';

export interface PivotState {
  sheet: Sheet;
  pivot: Pivot;
}

/** Excel.PivotTable. */
export const pivotTableClass: ExcelClass<PivotState> = {
  name: 'PivotTable',
  id: ({ pivot }) => ({ key: 'Id', value: pivot.id }),
  isAlive: ({ sheet, pivot }, { workbook }) =>
    workbook.sheets.includes(sheet) && sheet.pivots.includes(pivot),
  members: {
    Id: value('1.5', ({ pivot }) => pivot.id),
    Name: property(
      '1.3',
      ({ pivot }) => pivot.name,
      ({ sheet, pivot }, given, { workbook }) => {
        pivot.name = text(given);
        pivotsChanged(workbook, sheet);
      },
    ),
    RefreshOnOpen: property(
      '1.13',
      ({ pivot }) => pivot.refreshOnOpen,
      ({ pivot }, given) => {
        pivot.refreshOnOpen = flag(given);
      },
    ),
    UseCustomSortLists: pivotOption('UseCustomSortLists', '1.9', true),
    EnableDataValueEditing: pivotOption('EnableDataValueEditing', '1.9', false),
    Worksheet: object('1.3', ({ sheet }) => open(worksheetClass, sheet)),
    Layout: object('1.8', (self) => open(pivotLayoutClass, self)),
    Hierarchies: object('1.8', (self) => open(pivotHierarchiesClass, self)),
    RowHierarchies: object('1.8', (self) => open(axisHierarchiesClass, { ...self, axis: 'rows' })),
    ColumnHierarchies: object('1.8', (self) => open(axisHierarchiesClass, { ...self, axis: 'columns' })),
    FilterHierarchies: object('1.8', (self) => open(axisHierarchiesClass, { ...self, axis: 'filters' })),
    DataHierarchies: object('1.8', (self) => open(dataHierarchiesClass, self)),
    Refresh: method('1.3', ({ sheet, pivot }, _args, { workbook }) => refreshPivot(workbook, sheet, pivot)),
    Delete: method('1.8', ({ sheet, pivot }, _args, { workbook }) => deletePivot(workbook, sheet, pivot)),
    GetDataSourceType: method('1.15', ({ pivot }) =>
      pivot.source.kind === 'table' ? 'LocalTable' : 'LocalRange',
    ),
    GetDataSourceString: method('1.15', ({ pivot: { source } }, _args, { workbook }) =>
      source.kind === 'table'
        ? (findTable(workbook, source.tableId)?.table.name ?? '')
        : formatSheetAddress(requireSheet(workbook, source.sheetId).name, source.area),
    ),
  },
};
