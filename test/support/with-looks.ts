import { applyStyle, setColumnWidth, type Workbook } from '../../src/workbench/model';
import { workbookOf } from './run-in-office';

/** A workbook with looks where our columns will stand: a fill, a width, number formats, a tall row, frozen panes. */
export function withLooks(rows: Parameters<typeof workbookOf>[0], name: string): Workbook {
  const workbook = workbookOf(rows, name);
  const [sheet] = workbook.sheets;
  const width = rows[0]?.length ?? 0;
  const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
  applyStyle(
    workbook,
    sheet,
    { row: 0, column: 0, rowCount: 1, columnCount: width },
    { bold: true, fill: '#FFEEAA' },
  );
  applyStyle(workbook, sheet, cell(0, width + 1), { fill: '#00FF00', italic: true });
  applyStyle(
    workbook,
    sheet,
    { row: 1, column: width, rowCount: rows.length - 1, columnCount: 2 },
    { numberFormat: '0.000' },
  );
  setColumnWidth(workbook, sheet, cell(0, width + 2), 99);
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.rowHeights.set(2, 30);
  return workbook;
}
