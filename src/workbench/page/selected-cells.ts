import {
  type Area,
  cellStyle,
  displayText,
  forEachFilled,
  intersect,
  readValues,
  type Sheet,
  usedArea,
  wholeSheet,
  type Workbook,
} from '../model';

/** What the status bar says of the selected cells. */
export interface SelectionSummary {
  /** Cells that are not blank. */
  filled: number;
  numbers: number;
  sum: number;
}

export function summarize(sheet: Sheet, areas: readonly Area[]): SelectionSummary {
  const summary = { filled: 0, numbers: 0, sum: 0 };
  for (const area of areas) {
    forEachFilled(sheet.cells, area, (value) => {
      summary.filled += 1;
      if (typeof value !== 'number') return;
      summary.numbers += 1;
      summary.sum += value;
    });
  }
  return summary;
}

/** The shown texts of a block, as a clipboard takes them. Blank rows and columns behind the used cells are left out. */
export function copyText(workbook: Workbook, sheet: Sheet, area: Area): string {
  const used = usedArea(sheet.cells, wholeSheet, true);
  const filled = used && intersect(area, used);
  if (!filled) return '';
  const rows = readValues(sheet.cells, filled).map((values, r) =>
    values.map((value, c) => {
      const { numberFormat } = cellStyle(workbook, sheet, filled.row + r, filled.column + c);
      const text = displayText(value, numberFormat, workbook.use1904DateSystem);
      return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }),
  );
  return rows.map((row) => row.join('\t')).join('\n');
}
