import { inRuns } from '../in-runs';
import { readAmountText } from './amount-text';
import { isPlaceholder, trimText } from './cell-text';
import { readPlainAmount } from './plain-amount';
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
  const { point, comma, signs, signed, votes } = readTexts(dictionary);
  const values = valuesOf(codes, numbers, votes < 0 ? comma : point);
  return signed ? { values, signs } : { values };
}

/** Every distinct text read with the point and with the comma as decimal sign, and which of them the texts vote for. */
function readTexts(dictionary: readonly string[]) {
  const point = new Float64Array(dictionary.length);
  const comma = new Float64Array(dictionary.length);
  const signs: string[] = [];
  let votes = 0;
  let signed = false;
  for (let code = 0; code < dictionary.length; code++) {
    const trimmed = trimText(dictionary[code]);
    const plain = readPlainAmount(trimmed);
    if (!plain && (trimmed === '' || isPlaceholder(trimmed))) {
      point[code] = comma[code] = noAmount.blank;
      signs.push('');
      continue;
    }
    const reading = plain ?? readAmountText(trimmed);
    signs.push(reading.currency);
    signed ||= reading.currency !== '';
    const asPoint = Number.isNaN(reading.point) ? noAmount.invalid : reading.point;
    const asComma = Number.isNaN(reading.comma) ? noAmount.invalid : reading.comma;
    if ((asPoint === Infinity) !== (asComma === Infinity) && (plain || /[.,]/.test(trimmed)))
      votes += asPoint === Infinity ? -1 : 1;
    point[code] = asPoint === Infinity ? asComma : asPoint;
    comma[code] = asComma === Infinity ? asPoint : asComma;
  }
  return { point, comma, signs, signed, votes };
}

function valuesOf(codes: Int32Array, numbers: Float64Array, texts: Float64Array): Float64Array {
  const values = new Float64Array(codes.length);
  inRuns(codes.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const code = codes[i];
      const value =
        code === cellCode.number
          ? numbers[i]
          : code >= 0
            ? texts[code]
            : code === cellCode.blank
              ? noAmount.blank
              : noAmount.invalid;
      values[i] = Math.abs(value) < largestAmount || value !== value ? value + 0 : noAmount.invalid;
    }
  });
  return values;
}

/** Whether every cell is a number that can stand as it is, so that the column needs no copy. */
function allAmounts({ codes, numbers }: RawColumn): boolean {
  let all = true;
  inRuns(codes.length, (from, to) => {
    all &&= areAmounts(codes, numbers, from, to);
  });
  return all;
}

function areAmounts(codes: Int32Array, numbers: Float64Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (codes[i] !== cellCode.number || !(Math.abs(numbers[i]) < largestAmount) || Object.is(numbers[i], -0))
      return false;
  return true;
}
