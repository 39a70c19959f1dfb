import { trimText } from './cell-text';
import { type CellLook, lookOf } from './column-contents';
import { headerScores } from './header-words';
import type { CellValue } from './raw-table';

/** Where the header of a block of cells is. */
export interface HeaderPlace {
  /** Zero-based row that holds the headers; −1 where there is none. */
  headerRow: number;
  /** Zero-based first row of data; the number of rows where there is none. */
  firstDataRow: number;
  /** Header text per column, trimmed; `''` where there is none. */
  headers: string[];
}

/** Rows a header may be below, where only lines of prose stand above it, as in the statements of payment services. */
const searchedRows = 60;
/** Rows it is looked for in where a table begins at once. */
const nearRows = 12;
/** What share of the columns a row of a table fills, at least. */
const wide = 0.5;

/** What each cell of a row looks like. */
const looks = (row: readonly CellValue[], formats: readonly string[] | undefined): CellLook[] =>
  row.map((value, column) => lookOf(value, formats?.[column] ?? 'General'));

/** How many of a row's texts are known words for a role. */
const knownWords = (row: readonly CellValue[]): number =>
  row.filter((value) => typeof value === 'string' && Math.max(0, ...headerScores(value).values()) >= 0.5)
    .length;

/** Whether a row is all text, and most of it words that head columns. */
export function isHeaderLike(row: readonly CellValue[]): boolean {
  const look = looks(row, undefined);
  const filled = look.filter((cell) => cell !== 'blank').length;
  const texts = look.filter((cell) => cell === 'text').length;
  const words = texts === filled && filled >= 2 ? knownWords(row) : 0;
  return words >= 2 && words >= 0.4 * filled;
}

/** Group titles above the header (客户信息 over 编号, 名称), each carried right over the cells merged into it. */
function groupTitles(row: readonly CellValue[] | undefined, headers: readonly string[]): string[] {
  let current = '';
  return headers.map((_, column) => (current = trimText(String(row?.[column] ?? '')) || current));
}

/**
 * Finds the header among the first rows: title rows or a page of prose above it, a group row or a second language beside
 * it.
 *
 * The header is the row with most words known for a role; without such a row, the first full row of distinct texts
 * above cells of another kind. Rows of numbers or dates are never headers.
 *
 * @param cells the first rows of a block, all columns
 * @param formats the cells' number formats
 * @param chosen the row that the user says is the header, −1 for none
 */
export function findHeader(
  cells: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
  chosen?: number,
): HeaderPlace {
  const width = Math.max(0, ...cells.slice(0, searchedRows).map((row) => row.length));
  const rows = cells.slice(0, searchedRows).map((row, r) => {
    const look = looks(row, formats[r]);
    const filled = look.filter((cell) => cell !== 'blank').length;
    const texts = look.filter((cell) => cell === 'text').length;
    return {
      filled,
      texts,
      pure: filled > 0 && texts === filled,
      look,
    };
  });
  const enough = Math.min(2, width);
  const isText = ({ filled, texts }: (typeof rows)[number]): boolean =>
    filled >= enough && texts >= 0.6 * filled;
  const knownIn = (r: number): number => {
    const words = isText(rows[r]) ? knownWords(cells[r]) : 0;
    return words >= 2 || words >= 0.5 * rows[r].filled ? words : 0;
  };
  if (chosen !== undefined && chosen >= rows.length) chosen = undefined;
  const isWide = ({ filled }: (typeof rows)[number]): boolean => filled >= Math.max(enough, wide * width);
  let headerRow = chosen ?? -1;
  let most = 0;
  let isPastProse = false;
  for (let r = 0; r < rows.length && chosen === undefined; r++) {
    // a line of prose may have a word of a header, and more lines below it
    const isFound = headerRow >= 0 && isWide(rows[headerRow]);
    if (r >= nearRows && (isPastProse || isFound)) break;
    if (isFound && rows[r].filled > 0 && !isText(rows[r])) break;
    isPastProse ||= isWide(rows[r]);
    const words = knownIn(r);
    if (words > most) [headerRow, most] = [r, words];
  }
  const known = headerRow >= 0;
  if (!known && chosen === undefined)
    headerRow = rows.findIndex((row, r) => {
      if (!row.pure || row.filled < 0.6 * width || new Set(cells[r]).size < row.filled) return false;
      if (r >= nearRows && rows.slice(0, r).some(isWide)) return false;
      const below = rows.slice(r + 1, Math.max(nearRows, r + 5)).filter((other) => other.filled > 0);
      return row.look.some(
        (cell, column) =>
          cell === 'text' &&
          below.length > 0 &&
          below.every((other) => other.look[column] !== 'text') &&
          below.some((other) => other.look[column] !== 'blank' && other.look[column] !== undefined),
      );
    });
  if (headerRow < 0) {
    const first = chosen === -1 ? 0 : rows.findIndex(({ filled }) => filled >= Math.max(1, 0.5 * width));
    return { headerRow, firstDataRow: Math.max(first, 0), headers: Array.from({ length: width }, () => '') };
  }

  let headers = Array.from({ length: width }, (_, column) =>
    trimText(String(cells[headerRow]?.[column] ?? '')),
  );
  const above = rows[headerRow - 1];
  if (above?.pure && above.filled >= 2) {
    const groups = groupTitles(cells[headerRow - 1], headers);
    headers = headers.map((header, column) => withGroup(groups[column] ?? '', header));
  }
  let firstDataRow = headerRow + 1;
  const next = rows[firstDataRow];
  if (known && next?.pure && knownIn(firstDataRow) > 0) {
    const second = cells[firstDataRow];
    headers = headers.map((header, column) => header || trimText(String(second?.[column] ?? '')));
    firstDataRow++;
  }
  return { headerRow, firstDataRow, headers };
}

/** A header with its group in front, where only both together say what the column is (客户 + 编号). */
function withGroup(group: string, header: string): string {
  if (group === '' || group === header) return header;
  if (header === '') return group;
  const best = (text: string): number => Math.max(0, ...headerScores(text).values());
  const joined = /[^\x20-\x7e]/.test(header)
    ? group.replace(/信息|资料|明细|数据$/, '') + header
    : `${group} ${header}`;
  return best(joined) > best(header) ? joined : header;
}
