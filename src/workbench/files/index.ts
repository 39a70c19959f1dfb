import type { Workbook } from '../model';
import { readCsv } from './csv/read-csv';
import { readXlsx } from './xlsx/read-xlsx';
import { writeXlsx } from './xlsx/write-xlsx';

export { fillSample } from './fill-sample';
export { fitColumns } from './fit-columns';

/**
 * Opens a file as a workbook: .xlsx by what its bytes say, everything else as text (CSV, with
 * commas, semicolons, tabs, bars or blanks between its fields).
 *
 * @param fileName Names the workbook and, for text, its one sheet.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const title = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const workbook = isZip ? await readXlsx(bytes) : readCsv(bytes, sheetNameFrom(title));
  workbook.name = title;
  return workbook;
}

/** The workbook as an .xlsx file. */
export function saveFile(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx(workbook);
}

/** A sheet's name has at most 31 characters and none of `[]:*?/\`. */
function sheetNameFrom(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'|'$/g, '')
    .slice(0, 31)
    .trim();
  return name === '' ? 'Sheet1' : name;
}
