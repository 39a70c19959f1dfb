import { type CellValue, type Classification, type Message, messageAt, type OutputColumn } from '../classify';
import { type Swatch, swatchOf } from './tier-palette';

/** A column as it will stand in a sheet: header, values ready to be written, and how they look. */
export interface TierColumn {
  /** Identifies the column from run to run: `id`, `facts.amount`, or the key of an output column. */
  key: string;
  header: string;
  /** Value of customer i of the classification; text is guarded (see {@link asText}). */
  cell: (customer: number) => CellValue;
  numberFormat: string;
  /** Points. */
  width: number;
  /** Fill of each value that has one. */
  fills: { text: string; swatch: Swatch }[];
  /** Money gets a data bar. */
  isMoney: boolean;
  /** Scores, all of one range, share a colour scale. */
  isScore: boolean;
}

/** Key of the column of ids. */
export const idKey = 'id';

export type Translate = (message: Message) => string;

export const numberFormats = {
  general: 'General',
  date: 'yyyy-mm-dd',
  money: '#,##0.00',
  integer: '#,##0',
  code: '0',
  decimal: '0.00',
  percent: '0.0%',
} as const;

const formatOf = {
  money: numberFormats.money,
  integer: numberFormats.code,
  decimal: numberFormats.decimal,
  percent: numberFormats.percent,
  score: numberFormats.code,
} as const;

/**
 * Text as it must be written so that Excel keeps it as text.
 *
 * Excel reads what an add-in writes as if it were typed: `=1+1`, `+A1`, `-2`, `@SUM` become formulas, `00123` a number,
 * `3/4`, `MAR1` and `2024年1月1日` dates, `TRUE` a boolean. A leading apostrophe, which does not become part of the
 * value, prevents all of it in every language of Excel.
 *
 * @example
 * asText('=HYPERLINK("…")'); // '\'=HYPERLINK("…")'
 */
export const asText = (text: string): string => (text === '' ? '' : `'${text}`);

/** The text that {@link asText} guards. */
export const plainText = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

const numberCell = (value: number | undefined): CellValue =>
  value === undefined || !Number.isFinite(value) ? '' : value;

/** Facts (last order, orders, amount …) are the user's own columns where rows are customers. */
const isFact = ({ key }: OutputColumn): boolean => key.startsWith('facts.');

export interface TierColumnOptions {
  /** Whether id and facts come first: the user's own rows have them already. */
  facts: boolean;
  /**
   * Ids that are text in the user's data; every other one is written as the number it is there, so that lookups from
   * the orders find it.
   */
  textIds: ReadonlySet<string>;
  translate: Translate;
  /** Headers that stand beside them and must not be repeated. */
  taken: readonly string[];
}

/** The columns of a classification, ready to be written. */
export function tierColumns(
  classification: Classification,
  { facts, textIds, translate, taken }: TierColumnOptions,
): TierColumn[] {
  const outputs = classification.columns
    .filter((column) => facts || !isFact(column))
    .map((column) => outputColumn(column, translate));
  const columns = facts ? [idColumn(classification.ids, textIds, translate), ...outputs] : outputs;
  const unique = uniqueHeaders(columns, taken);
  // The tiers come first, in sight without scrolling; side by side, so that one rule a colour can cover them all.
  return [
    ...unique.filter(({ key }) => key === idKey),
    ...unique.filter(({ fills }) => fills.length > 0),
    ...unique.filter(({ key, fills }) => key !== idKey && fills.length === 0),
  ];
}

function idColumn(ids: readonly string[], textIds: ReadonlySet<string>, translate: Translate): TierColumn {
  return {
    key: idKey,
    header: translate({ key: 'sheet.id' }),
    cell: (i) => idCell(ids[i] ?? '', textIds),
    numberFormat: numberFormats.general,
    width: Math.max(80, ...ids.slice(0, 500).map(widthFor)),
    fills: [],
    isMoney: false,
    isScore: false,
  };
}

/** An id as it stands in the user's data: number or text. */
function idCell(id: string, textIds: ReadonlySet<string>): CellValue {
  const number = Number(id);
  return !textIds.has(id) && String(number) === id ? number : asText(id);
}

function outputColumn(column: OutputColumn, translate: Translate): TierColumn {
  const header = translate(column.header);
  const base = {
    key: column.key,
    header,
    fills: [],
    isMoney: false,
    isScore: false,
    width: widthFor(header),
  };
  switch (column.kind) {
    case 'category': {
      const names = column.categories.map(({ name }) => translate(name));
      const cells = names.map(asText);
      return {
        ...base,
        cell: (i) => cells[column.codes[i] ?? -1] ?? '',
        numberFormat: numberFormats.general,
        width: Math.max(widthFor(header), ...names.map(widthFor)),
        fills: column.categories.map((category, index) => ({
          text: names[index] ?? '',
          swatch: swatchOf(category.rank),
        })),
      };
    }
    case 'number':
      return {
        ...base,
        cell: (i) => numberCell(column.values[i]),
        numberFormat: formatOf[column.format],
        isMoney: column.format === 'money',
        isScore: column.format === 'score',
        width: Math.max(base.width, widthFor(longestNumber(column.values, column.format))),
      };
    case 'date':
      return {
        ...base,
        cell: (i) => numberCell(column.values[i]),
        numberFormat: numberFormats.date,
        width: 80,
      };
    case 'message':
      return {
        ...base,
        cell: (i) => asText(translate(messageAt(column, i))),
        numberFormat: numberFormats.general,
        width: Math.max(
          base.width,
          ...oneOfEach(column).map((i) => widthUpTo(widestMessage, translate(messageAt(column, i)))),
        ),
      };
  }
}

/** A customer for each template of a column of messages: those of one template are about as long. */
function oneOfEach({ codes }: Extract<OutputColumn, { kind: 'message' }>): number[] {
  const found = new Map<number, number>();
  codes.forEach((code, i) => {
    if (!found.has(code)) found.set(code, i);
  });
  return [...found.values()];
}

/** The number of a column that takes the most room, about as its format shows it. */
function longestNumber(values: Float64Array, format: keyof typeof formatOf): string {
  let largest = 0;
  let isNegative = false;
  for (const value of values) {
    if (Math.abs(value) > largest) largest = Math.abs(value);
    if (value < 0) isNegative = true;
  }
  const whole = Math.trunc(largest).toString();
  const separators = format === 'money' ? ','.repeat(Math.floor((whole.length - 1) / 3)) : '';
  const fraction = format === 'money' || format === 'decimal' ? '.00' : format === 'percent' ? '00.0%' : '';
  return `${isNegative ? '-' : ''}${whole}${separators}${fraction}`;
}

const widest = 320;
/** Reasons end with what moves a customer up, which is no use out of sight. */
const widestMessage = 640;

/** Points that a text takes in Excel's default font, with room for a filter button; ideographs are twice as wide. */
export function widthFor(text: string): number {
  return widthUpTo(widest, text);
}

function widthUpTo(most: number, text: string): number {
  let halves = 0;
  for (const character of text) halves += character.charCodeAt(0) > 0x2e80 ? 2 : 1;
  return Math.min(most, Math.max(48, Math.round(halves * 5.6 + 24)));
}

/** An Excel table refuses two equal headers; Excel itself would add a number too. */
function uniqueHeaders(columns: readonly TierColumn[], taken: readonly string[]): TierColumn[] {
  const seen = new Set(taken.map((header) => header.toLowerCase()));
  return columns.map((column) => {
    const base = column.header === '' ? column.key : column.header;
    let header = base;
    for (let n = 2; seen.has(header.toLowerCase()); n++) header = `${base} ${String(n)}`;
    seen.add(header.toLowerCase());
    return { ...column, header };
  });
}
