import { readValues } from '../cells';
import type { CellValue } from '../cell-value';
import { ModelError } from '../model-error';
import type { PivotCache, PivotSource } from '../pivot';
import type { Area } from '../area';
import type { Sheet } from '../sheet';
import { usedArea } from '../cells';
import { findTable, requireSheet, type Workbook } from '../workbook';

/** The cells a pivot reads: header row first. Ranges are cut to what is used. */
function sourceCells(workbook: Workbook, source: PivotSource): { sheet: Sheet; area: Area } {
  if (source.kind === 'table') {
    const found = findTable(workbook, source.tableId);
    if (!found) throw new ModelError('ItemNotFound', "The PivotTable's source no longer exists.");
    const { table, sheet } = found;
    const totals = table.showTotals ? 1 : 0;
    return { sheet, area: { ...table.area, rowCount: table.area.rowCount - totals } };
  }
  const sheet = requireSheet(workbook, source.sheetId);
  const used = usedArea(sheet.cells, source.area, true);
  if (!used) throw new ModelError('InvalidArgument', "The PivotTable's source is empty.");
  return { sheet, area: { ...source.area, rowCount: used.row + used.rowCount - source.area.row } };
}

/** Takes the source's rows as they are now. Every column needs a heading and there must be a row below, as in Excel. */
export function takeCache(workbook: Workbook, source: PivotSource): PivotCache {
  const { sheet, area } = sourceCells(workbook, source);
  const [header = [], ...rows] = readValues(sheet.cells, area);
  if (rows.length === 0 || header.some((name) => name === ''))
    throw new ModelError(
      'InvalidArgument',
      'The PivotTable field name is not valid: every column needs a heading.',
    );
  const columns: CellValue[][] = header.map((_, at) => rows.map((row) => row[at] ?? ''));
  return { fields: header.map(String), columns };
}
