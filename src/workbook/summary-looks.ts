import { addressOf } from './address';
import type { SummarySection } from './summary-section';
import { headerSwatch } from './tier-palette';

/** Queues the look of a header row of ours: it does without table styles, which not every program knows. */
export function dressHeader(header: Excel.Range): void {
  header.format.fill.color = headerSwatch.fill;
  header.format.font.color = headerSwatch.text;
  header.format.font.bold = true;
}

/** Queues the looks of a section of the summary; looks that were there before go. */
export function styleSection(
  sheet: Excel.Worksheet,
  { look, block, numberFormats, fills }: SummarySection,
): void {
  const range = sheet.getRange(addressOf(block));
  const cell = (row: number, column: number, rows = 1, columns = 1) =>
    sheet.getRangeByIndexes(block.firstRow + row, block.firstColumn + column, rows, columns);
  const setFormat = (target: Excel.Range, numberFormat: string) => Object.assign(target, { numberFormat });
  range.clear(Excel.ClearApplyTo.formats);
  switch (look) {
    case 'title':
      range.format.font.size = 18;
      range.format.font.bold = true;
      range.format.font.color = headerSwatch.fill;
      break;
    case 'subtitle':
      range.format.font.color = '#5A6470';
      break;
    case 'heading':
      range.format.font.bold = true;
      range.format.font.size = 12;
      range.format.font.color = headerSwatch.fill;
      break;
    case 'facts':
      for (const [row, format] of numberFormats.entries()) {
        setFormat(cell(row, 1), format);
        cell(row, 1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
      }
      cell(0, 1, block.rowCount).format.font.bold = true;
      break;
    case 'table': {
      dressHeader(cell(0, 0, 1, block.columnCount));
      cell(0, 1, 1, block.columnCount - 1).format.horizontalAlignment = Excel.HorizontalAlignment.right;
      for (const [column, format] of numberFormats.entries()) {
        if (block.rowCount > 1) setFormat(cell(1, column, block.rowCount - 1), format);
      }
      for (const { row, swatch } of fills) {
        cell(row, 0).format.fill.color = swatch.fill;
        cell(row, 0).format.font.color = swatch.text;
      }
      const total = cell(block.rowCount - 1, 0, 1, block.columnCount).format;
      total.font.bold = true;
      total.borders.getItem(Excel.BorderIndex.edgeTop).style = Excel.BorderLineStyle.continuous;
      break;
    }
    case 'lines':
      break;
  }
}
