import { ensureCalculated, enterValues, parseAddress, requireSheet, type Workbook } from '../model';
import { invalidArgument } from './host-error';

/** What somebody types into a cell and the cells right of and below it. */
export interface ColleagueEdit {
  sheet: string;
  address: string;
  rows: readonly (readonly string[])[];
}

/** Types as a person at another computer does: Excel raises its events, undo knows nothing of it. */
export function typeAsColleague(workbook: Workbook, { sheet: name, address, rows }: ColleagueEdit): void {
  const sheet = requireSheet(workbook, name);
  const place = parseAddress(address);
  if (!place) throw invalidArgument();
  const columnCount = Math.max(...rows.map((row) => row.length));
  enterValues(workbook, sheet, { ...place, rowCount: rows.length, columnCount }, rows, 'user');
  ensureCalculated(workbook);
}
