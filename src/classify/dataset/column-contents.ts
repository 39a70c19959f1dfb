import { readAmountText } from './amount-text';
import { foldText, isErrorText, isPlaceholder, isTotalLabel, trimText } from './cell-text';
import { isCurrency } from './currency-codes';
import { hasFigures, readDateText } from './date-text';
import { dayOfNumber } from './dates';
import { isDateFormat } from './number-format';
import type { CellValue } from './raw-table';
import { statusFell } from './statuses';

/** What a single cell looks like. */
export type CellLook = 'blank' | 'error' | 'date' | 'serial' | 'number' | 'text';

/** What the cells of a column look like; shares are of the cells that are neither blank nor errors, 0 to 1. */
export interface ColumnContents {
  cells: number;
  /** Share of all cells that are neither blank nor errors. */
  filledShare: number;
  /** Share of cells that are dates for sure: date texts, 20241004, serials under a date format. */
  dates: number;
  /** Share of plain whole numbers that could be serial days. */
  serials: number;
  numbers: number;
  texts: number;
  /** Shares of the numbers. */
  integers: number;
  negatives: number;
  /** Distinct cells by cells; 1 where no value repeats. */
  distinctShare: number;
  distinct: number;
  /** Share of cells that are a currency, that are a status, that are an e-mail address, that are texts of numbered codes (`#1001`). */
  currencies: number;
  statuses: number;
  emails: number;
  codes: number;
  /** Mean length of the texts. */
  length: number;
  /** Median magnitude of the numbers. */
  median: number;
  /** Whether the numbers rise by one from row to row (a row number). */
  counting: boolean;
}

const statusWords =
  /完成|成功|已付款|已支付|已发货|待发货|待付款|待收货|已收货|已签收|进行中|处理中|有效|正常|paid|complete|shipped|deliver|pending|processing|open|closed|fulfilled|success|confirmed|placed|active/;

/** What a cell looks like, given its number format. */
export function lookOf(value: CellValue, format: string): CellLook {
  if (typeof value === 'boolean') return 'text';
  if (typeof value === 'number') {
    const day = dayOfNumber(value);
    if (day < 0) return 'number';
    if (isDateFormat(format) || value >= 19_000_000) return 'date';
    return 'serial';
  }
  const text = trimText(value);
  if (text === '' || isPlaceholder(text)) return 'blank';
  if (isErrorText(text)) return 'error';
  if (text.length > 60 || !hasFigures(text) || text.includes('@')) return 'text';
  if (/^\d{8}$|^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(text) || !/^[-+(]?[\d.,]+\)?$/.test(text)) {
    if (Object.values(readDateText(text)).some((reading) => !Number.isNaN(reading))) return 'date';
  }
  const amount = readAmountText(text);
  const number = Number.isNaN(amount.point) ? amount.comma : amount.point;
  if (Number.isNaN(number)) return 'text';
  if (/^0\d/.test(text)) return 'text';
  return /^\d{5}$/.test(text) && dayOfNumber(number) > 0 ? 'serial' : 'number';
}

function numberOf(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return NaN;
  const { point, comma } = readAmountText(trimText(value));
  return Number.isNaN(point) ? comma : point;
}

/**
 * Looks at the cells of one column; total rows' labels are passed over.
 *
 * @param contiguous so many cells from the first follow each other in the sheet
 */
export function columnContents(
  values: readonly CellValue[],
  formats: readonly string[],
  contiguous = values.length,
): ColumnContents {
  const distinct = new Set<CellValue>();
  const numbers: number[] = [];
  let cells = 0;
  let dates = 0;
  let serials = 0;
  let texts = 0;
  let currencies = 0;
  let statuses = 0;
  let emails = 0;
  let codes = 0;
  let length = 0;
  values.forEach((value, i) => {
    const look = lookOf(value, formats[i] ?? 'General');
    if (look === 'blank' || look === 'error' || (typeof value === 'string' && isTotalLabel(value))) return;
    cells++;
    distinct.add(typeof value === 'string' ? trimText(value) : value);
    if (look === 'date') dates++;
    else if (look === 'text') {
      texts++;
      const text = foldText(String(value));
      length += text.length;
      if (statusFell(text) || statusWords.test(text)) statuses++;
      if (/^[^@\s]+@[^@\s]+\.[a-z]+$/.test(text)) emails++;
      if (text.length <= 12 && isCurrency(text)) currencies++;
      if (/^[^\s\p{Script=Han}]*\d{3}[^\s\p{Script=Han}]*$/u.test(text)) codes++;
    } else {
      if (look === 'serial') serials++;
      numbers.push(numberOf(value));
    }
  });
  const share = (count: number): number => (cells === 0 ? 0 : count / cells);
  const ofNumbers = (accepts: (value: number) => boolean): number =>
    numbers.length === 0 ? 0 : numbers.filter(accepts).length / numbers.length;
  const sizes = numbers.map(Math.abs).sort((a, b) => a - b);
  return {
    cells,
    dates: share(dates),
    serials: share(serials),
    numbers: share(numbers.length),
    texts: share(texts),
    integers: ofNumbers(Number.isInteger),
    negatives: ofNumbers((value) => value < 0),
    distinct: distinct.size,
    distinctShare: share(distinct.size),
    currencies: share(currencies),
    statuses: share(statuses),
    emails: share(emails),
    codes: share(codes),
    filledShare: values.length === 0 ? 0 : cells / values.length,
    length: texts === 0 ? 0 : length / texts,
    median: sizes[sizes.length >> 1] ?? 0,
    counting:
      numbers.length > 2 &&
      numbers.length === cells &&
      numbers
        .slice(0, Math.max(3, contiguous))
        .every((value, i) => i === 0 || value - (numbers[i - 1] ?? 0) === 1),
  };
}
