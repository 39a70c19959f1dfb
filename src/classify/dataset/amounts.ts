import { readAmountText } from './amount-text';
import { isPlaceholder, trimText } from './cell-text';
import { cellCode, type RawColumn } from './raw-table';

/** Amounts that are none: NaN for a blank cell, Infinity for a cell that holds no readable number. */
export const noAmount = { blank: NaN, invalid: Infinity } as const;

/** Beyond 15 digits Excel itself no longer knows the units of a number, so it is no amount. */
export const largestAmount = 1e15;

/** An amount column understood: one number a row, or one of {@link noAmount}. */
export interface AmountColumn {
  values: Float64Array;
  /** Currency sign of each text of the dictionary (`''`: none); absent where no text has one. */
  signs?: string[];
}

/**
 * Understands a column of amounts, quantities or other numbers. Each distinct text is read once.
 *
 * Whether `1.234` is 1234 is decided over the whole column: texts that allow one reading only keep it and, by
 * majority, decide for the others; without any, the point is the decimal sign. Numbers stay as they are.
 */
export function understandAmounts(column: RawColumn): AmountColumn {
  const { dictionary, codes, numbers } = column;
  if (allAmounts(column)) return { values: numbers };
  const point = new Float64Array(dictionary.length);
  const comma = new Float64Array(dictionary.length);
  const signs: string[] = [];
  let votes = 0;
  let signed = false;
  dictionary.forEach((text, code) => {
    const trimmed = trimText(text);
    if (trimmed === '' || isPlaceholder(trimmed)) {
      point[code] = comma[code] = noAmount.blank;
      signs.push('');
      return;
    }
    const reading = readAmountText(trimmed);
    signs.push(reading.currency);
    signed ||= reading.currency !== '';
    const asPoint = Number.isNaN(reading.point) ? noAmount.invalid : reading.point;
    const asComma = Number.isNaN(reading.comma) ? noAmount.invalid : reading.comma;
    if (/[.,]/.test(trimmed) && (asPoint === Infinity) !== (asComma === Infinity))
      votes += asPoint === Infinity ? -1 : 1;
    point[code] = asPoint === Infinity ? asComma : asPoint;
    comma[code] = asComma === Infinity ? asPoint : asComma;
  });
  const chosen = votes < 0 ? comma : point;
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? cellCode.blank;
    const value =
      code === cellCode.number
        ? (numbers[i] ?? NaN)
        : code >= 0
          ? (chosen[code] ?? NaN)
          : code === cellCode.blank
            ? noAmount.blank
            : noAmount.invalid;
    values[i] = Math.abs(value) < largestAmount || Number.isNaN(value) ? value + 0 : noAmount.invalid;
  }
  return signed ? { values, signs } : { values };
}

/** Whether every cell is a number that can stand as it is, so that the column needs no copy. */
function allAmounts({ codes, numbers }: RawColumn): boolean {
  for (let i = 0; i < codes.length; i++)
    if (codes[i] !== cellCode.number || !(Math.abs(numbers[i]) < largestAmount) || Object.is(numbers[i], -0))
      return false;
  return true;
}
