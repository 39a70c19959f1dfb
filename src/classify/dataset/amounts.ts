import { inRuns } from '../in-runs';
import { readAmountText } from './amount-text';
import { isPlaceholder, trimText } from './cell-text';
import { type AmountTexts, decideSign, type DecimalSign } from './decimal-sign';
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
  signs?: readonly string[];
  /** How texts such as `1.234` were read. */
  sign: DecimalSign;
  /** Dictionary codes of the texts that could be read otherwise where the column does not settle it. */
  ambiguous: ReadonlySet<number>;
}

const noTexts: ReadonlySet<number> = new Set();

/**
 * Understands a column of amounts, quantities or other numbers. Each distinct text is read once.
 *
 * Whether `1.234` is 1234 is decided over the whole column (see {@link decideSign}); texts that allow one reading only
 * keep it. Where the column does not settle it, the texts concerned are named in `ambiguous`. Numbers stay as they are.
 *
 * @param sign the decimal sign, where somebody said so
 */
export function understandAmounts(column: RawColumn, sign: 'auto' | DecimalSign = 'auto'): AmountColumn {
  const { dictionary, codes, numbers } = column;
  if (allAmounts(column)) return { values: numbers, sign: 'point', ambiguous: noTexts };
  const texts = readTexts(dictionary);
  const decided = decideSign(texts, () => numbers.some(isToTheThousandth));
  const chosen = sign === 'auto' ? decided.sign : sign;
  return {
    values: valuesOf(codes, numbers, texts[chosen]),
    ...(texts.signs.some((one) => one !== '') && { signs: texts.signs }),
    sign: chosen,
    ambiguous: sign === 'auto' && decided.open.length > 0 ? new Set(decided.open) : noTexts,
  };
}

/** Whether a number is written with exactly three decimals. */
const isToTheThousandth = (value: number): boolean =>
  Number.isInteger(Number((value * 1000).toPrecision(15))) &&
  !Number.isInteger(Number((value * 100).toPrecision(15)));

/** Every distinct text read with the point and with the comma as decimal sign, and which of them the texts vote for. */
function readTexts(dictionary: readonly string[]): AmountTexts {
  const point = new Float64Array(dictionary.length);
  const comma = new Float64Array(dictionary.length);
  const signs: string[] = [];
  const votes = { point: 0, comma: 0 };
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
    const asPoint = Number.isNaN(reading.point) ? noAmount.invalid : reading.point;
    const asComma = Number.isNaN(reading.comma) ? noAmount.invalid : reading.comma;
    if ((asPoint === Infinity) !== (asComma === Infinity) && (plain || /[.,]/.test(trimmed)))
      votes[asPoint === Infinity ? 'comma' : 'point']++;
    point[code] = asPoint === Infinity ? asComma : asPoint;
    comma[code] = asComma === Infinity ? asPoint : asComma;
  }
  return { dictionary, point, comma, signs, votes };
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
