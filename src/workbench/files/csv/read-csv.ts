import { putFormula, putStyle, putValue } from '../../model/cells';
import type { Entry } from '../../model/read-entry';
import { sheetColumns, sheetRows } from '../../model/area';
import { styleIndex } from '../../model/style';
import { createWorkbook, type Workbook } from '../../model/workbook';
import { fitColumns } from '../fit-columns';
import { csvEntry } from './csv-entry';
import { csvRows } from './csv-rows';
import { decodeText } from './decode-text';
import { delimiterOf } from './delimiter';
import { spacedRows } from './spaced-rows';

/** What is remembered of each column's fields: dates, names and states repeat. */
const rememberedFields = 5_000;

/** Fills `Sheet1` of a new workbook, or a sheet of the file's name, with a CSV file's rows, as Excel would open it. */
export function readCsv(bytes: Uint8Array, sheetName = 'Sheet1'): Workbook {
  const workbook = createWorkbook([sheetName]);
  const sheet = workbook.sheets[0];
  if (!sheet) return workbook;
  const { cells } = sheet;
  const remembered: Map<string, Entry>[] = [];
  const formats = new Map<string, number>();
  let row = 0;
  let rows: ReturnType<typeof csvRows> | undefined;
  let decimalCommas = false;

  function styleOf(numberFormat: string): number {
    const known = formats.get(numberFormat);
    if (known !== undefined) return known;
    const style = styleIndex(workbook.styles, { numberFormat });
    formats.set(numberFormat, style);
    return style;
  }

  function entryOf(field: string, column: number): Entry {
    const known = (remembered[column] ??= new Map());
    const seen = known.get(field);
    if (seen) return seen;
    const entry = csvEntry(field, decimalCommas);
    if (known.size < rememberedFields) known.set(field, entry);
    return entry;
  }

  function addRow(fields: string[]): void {
    if (row >= sheetRows) return;
    for (let column = 0; column < fields.length && column < sheetColumns; column += 1) {
      const field = fields[column] ?? '';
      if (field === '') continue;
      const entry = entryOf(field, column);
      if (entry.formula === undefined) putValue(cells, row, column, entry.value);
      else putFormula(cells, row, column, entry.formula, entry.value);
      if (entry.numberFormat !== undefined) putStyle(cells, row, column, styleOf(entry.numberFormat));
    }
    row += 1;
  }

  for (const text of decodeText(bytes)) {
    if (!rows) {
      const delimiter = delimiterOf(text.slice(0, 65_536));
      decimalCommas = delimiter === ';';
      rows =
        delimiter === ' ' || delimiter === '  ' ? spacedRows(delimiter, addRow) : csvRows(delimiter, addRow);
    }
    rows.push(text);
  }
  rows?.end();
  workbook.needsCalculation = cells.formulaCount > 0;
  fitColumns(workbook, sheet);
  return workbook;
}
