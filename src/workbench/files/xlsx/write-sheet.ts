import type { Cell, CellValue as FileValue, ColumnDef, RowDef, TableDefinition, WriteSheet } from 'hucre';
import {
  areaOf,
  formatAddress,
  forEachFilled,
  lastColumn,
  lastRow,
  readValues,
  type Sheet,
  styleAt,
  styleIndexAt,
  type Table,
  tableBody,
  usedArea,
  wholeSheet,
  type Workbook,
} from '../../model';
import { fileStyle } from './cell-styles';
import { fileCharts } from './charts';
import { fileRules } from './conditional-rules';
import { columnCharacters } from './column-width';
import { fileHeaderFooter, filePageSetup } from './page-setup';

/** A sheet of the model as hucre writes it. Pivot tables are announced here and written by `pivot-parts.ts`. */
export function fileSheet(workbook: Workbook, sheet: Sheet): WriteSheet {
  const used = usedArea(sheet.cells, wholeSheet, false);
  const rowCount = used ? lastRow(used) + 1 : 0;
  const columnCount = used ? lastColumn(used) + 1 : 0;
  const values = used ? readValues(sheet.cells, areaOf(0, 0, rowCount, columnCount)) : [];
  const rows = values.map((row) => row.map((value): FileValue => (value === '' ? null : value)));
  const styles = columnStyles(sheet, rowCount, columnCount);
  const { protection, frozen } = sheet;
  const pageSetup = filePageSetup(sheet);
  const headerFooter = fileHeaderFooter(sheet);
  return {
    name: sheet.name,
    // A pivot is announced with its own sheet as source; hucre wants two rows of it.
    rows:
      sheet.pivots.length > 0
        ? [...rows, ...Array.from({ length: Math.max(0, 2 - rows.length) }, () => [null])]
        : rows,
    cells: cellDetails(workbook, sheet, styles, rowCount, columnCount),
    columns: columns(workbook, sheet, styles, columnCount),
    rowDefs: rowDefinitions(sheet),
    merges: sheet.merged.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: lastRow(area),
      endCol: lastColumn(area),
    })),
    conditionalRules: fileRules(sheet.conditionalFormats),
    tables: sheet.tables.map(fileTable),
    charts: fileCharts(sheet),
    pivotTables: sheet.pivots.map(({ name }) => ({ name, values: [] })),
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(sheet.tabColor && { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    ...(pageSetup && { pageSetup }),
    ...(headerFooter && { headerFooter }),
    ...(frozen.rows + frozen.columns > 0 && { freezePane: frozen }),
    ...(protection.isProtected && { protection: { sheet: true, objects: true, scenarios: true } }),
    ...(sheet.autoFilter && { autoFilter: { range: formatAddress(sheet.autoFilter) } }),
  };
}

/** The commonest style of each column: said once, so that only the other cells need one of their own. */
function columnStyles(sheet: Sheet, rowCount: number, columnCount: number): number[] {
  return Array.from({ length: columnCount }, (_, column) => {
    const counts = new Map<number, number>();
    for (let row = 0; row < rowCount; row += 1) {
      const style = styleIndexAt(sheet.cells, row, column);
      counts.set(style, (counts.get(style) ?? 0) + 1);
    }
    let commonest = 0;
    for (const [style, count] of counts) if (count > (counts.get(commonest) ?? 0)) commonest = style;
    return commonest;
  });
}

function cellDetails(
  workbook: Workbook,
  sheet: Sheet,
  columnStyle: readonly number[],
  rowCount: number,
  columnCount: number,
): Map<string, Partial<Cell>> {
  const details = new Map<string, Partial<Cell>>();
  const known = new Map<number, ReturnType<typeof fileStyle>>();
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const style = styleIndexAt(sheet.cells, row, column);
      if (style === columnStyle[column]) continue;
      const look = known.get(style) ?? fileStyle(styleAt(workbook.styles, style));
      known.set(style, look);
      details.set(`${row},${column}`, { style: look });
    }
  }
  if (sheet.cells.formulaCount > 0) {
    forEachFilled(sheet.cells, wholeSheet, (value, row, column, formula) => {
      if (formula === undefined) return;
      const key = `${row},${column}`;
      details.set(key, { ...details.get(key), formula: formula.slice(1), formulaResult: value });
    });
  }
  return details;
}

function columns(
  workbook: Workbook,
  sheet: Sheet,
  columnStyle: readonly number[],
  columnCount: number,
): ColumnDef[] {
  const count = Math.max(
    columnCount,
    ...[...sheet.columnWidths.keys(), ...sheet.hiddenColumns].map((c) => c + 1),
    0,
  );
  return Array.from({ length: count }, (_, column) => {
    const width = sheet.columnWidths.get(column);
    return {
      ...(width !== undefined && { width: columnCharacters(width) }),
      ...(sheet.hiddenColumns.has(column) && { hidden: true }),
      ...(columnStyle[column] && { style: fileStyle(styleAt(workbook.styles, columnStyle[column])) }),
    };
  });
}

function rowDefinitions(sheet: Sheet): Map<number, RowDef> {
  const definitions = new Map<number, RowDef>();
  for (const [row, height] of sheet.rowHeights) definitions.set(row, { height });
  for (const row of sheet.hiddenRows) definitions.set(row, { ...definitions.get(row), hidden: true });
  return definitions;
}

function fileTable(table: Table): TableDefinition {
  // A file's table has one row of data at least.
  const area =
    tableBody(table).rowCount > 0 ? table.area : { ...table.area, rowCount: table.area.rowCount + 1 };
  return {
    name: table.name,
    range: formatAddress(area),
    columns: table.columns.map(({ name }) => ({ name })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton && table.showHeaders,
    showTotalRow: table.showTotals,
  };
}
