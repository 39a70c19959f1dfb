import { createWorkbook, putStyle, putValue, styleIndex, type Workbook } from '../model';
import { type SampleLanguage, sampleSheet } from '../sample';
import { columnPoints } from './xlsx/column-width';

/** A new workbook with the built-in sample: headers in bold on a frozen row, dates and money formatted. */
export function fillSample(language: SampleLanguage, seed?: number): Workbook {
  const sample = sampleSheet(language, seed);
  const workbook = createWorkbook([sample.name]);
  const [sheet] = workbook.sheets;
  if (!sheet) return workbook;
  const header = styleIndex(workbook.styles, { bold: true });
  const formats = sample.numberFormats.map((numberFormat) =>
    numberFormat === 'General' ? 0 : styleIndex(workbook.styles, { numberFormat }),
  );
  sample.rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== '') putValue(sheet.cells, row, column, value);
      putStyle(sheet.cells, row, column, row === 0 ? header : (formats[column] ?? 0));
    });
  });
  sample.widths.forEach((width, column) => sheet.columnWidths.set(column, columnPoints(width)));
  sheet.frozen = { rows: 1, columns: 0 };
  workbook.name = language === 'zh' ? '订单示例' : 'Sample orders';
  return workbook;
}
