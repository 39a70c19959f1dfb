import { areaOf, lastColumn, wholeSheet } from '../model/area';
import { readValues, styleIndexAt, usedArea } from '../model/cells';
import { displayText } from '../model/number-format';
import { defaultColumnWidth, type Sheet } from '../model/sheet';
import { styleAt } from '../model/style';
import type { Workbook } from '../model/workbook';

/** Rows looked at: enough to know how wide a column wants to be. */
const sampleRows = 200;
const pointsPerCharacter = 5.25;
const padding = 7.5;
const widest = 60;

/** Width of a text in characters; Chinese, Japanese and Korean ones count double. */
export function characterWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g)
      ?.length ?? 0)
  );
}

/** Widens the columns of a sheet that has no widths of its own (a CSV file) to their first rows. */
export function fitColumns(workbook: Workbook, sheet: Sheet): void {
  const used = usedArea(sheet.cells, wholeSheet, true);
  if (!used) return;
  const rowCount = Math.min(used.rowCount, sampleRows);
  const values = readValues(sheet.cells, areaOf(used.row, used.column, rowCount, used.columnCount));
  for (let column = used.column; column <= lastColumn(used); column += 1) {
    let characters = 0;
    values.forEach((row, index) => {
      const style = styleAt(workbook.styles, styleIndexAt(sheet.cells, used.row + index, column));
      const text = displayText(row[column - used.column] ?? '', style.numberFormat);
      characters = Math.max(characters, characterWidth(text));
    });
    const width = Math.min(characters, widest) * pointsPerCharacter + padding;
    if (width > defaultColumnWidth) sheet.columnWidths.set(column, width);
  }
}
