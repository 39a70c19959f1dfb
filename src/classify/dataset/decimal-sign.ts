import { currencyOf } from './currencies';

export const decimalSigns = ['point', 'comma'] as const;

/** Which sign stands before the decimals: `1,234.50` or `1.234,50`. */
export type DecimalSign = (typeof decimalSigns)[number];

/** The texts of an amount column in both readings; Infinity where a text is no number, NaN where it is blank. */
export interface AmountTexts extends Record<DecimalSign, Float64Array> {
  dictionary: readonly string[];
  /** The currency sign of each text; `''`: none. */
  signs: readonly string[];
  /** How many texts allow one reading only. */
  votes: Record<DecimalSign, number>;
}

/** How the amounts of a column are written. */
export interface DecidedSign {
  sign: DecimalSign;
  /** The texts that could be read otherwise, where the column does not settle it. */
  open: number[];
}

const pointOnly = new Set(['CNY', 'JPY', 'GBP', 'INR', 'HKD', 'TWD', 'KRW', 'SGD', 'MYR', 'CHF']);
const commaUsually = new Set(['EUR', 'BRL', 'PLN', 'CZK', 'HUF', 'IDR', 'VND', 'SEK', 'NOK', 'DKK', 'KR']);
const ofThousandths = new Set(['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'LYD', 'IQD']);
const other: Record<DecimalSign, DecimalSign> = { point: 'comma', comma: 'point' };

/**
 * Decides over a whole column whether its amounts have a decimal point or a decimal comma.
 *
 * A text that allows one reading only (`1,234.50`, `0.125`, `1.234.567`) decides for all; where such texts contradict
 * each other, the majority (among equals the point). Where every text has one separator and three digits behind it
 * (`€ 1.234`), nothing is certain and the texts stay open: signs of money or number words of countries that know the
 * point only (¥, £, 万) mean the point; else one and the same separator parts the thousands, for money is rarely written to
 * the thousandth; else a currency of countries with the comma (€, R$, zł) means the comma; else the point is taken.
 *
 * @param thousandths whether the number cells of the column go to the thousandth, so that its texts may, too
 */
export function decideSign(texts: AmountTexts, thousandths: () => boolean): DecidedSign {
  const { votes, point, comma } = texts;
  const sign: DecimalSign = votes.comma > votes.point ? 'comma' : 'point';
  if (votes.point > 0 !== votes.comma > 0) return { sign, open: [] };
  const open: number[] = [];
  point.forEach((value, code) => {
    if (value - comma[code] !== 0 && Number.isFinite(value)) open.push(code);
  });
  return { sign: votes.point > 0 || open.length === 0 ? sign : likelySign(texts, open, thousandths), open };
}

function likelySign(
  { dictionary, signs }: AmountTexts,
  open: readonly number[],
  thousandths: () => boolean,
): DecimalSign {
  const currencies = open.map((code) => currencyOf(signs[code]));
  const are = (known: ReadonlySet<string>): boolean => currencies.some((currency) => known.has(currency));
  if (are(pointOnly) || open.some((code) => /[百千万亿萬億]/.test(dictionary[code]))) return 'point';
  const points = open.filter((code) => dictionary[code].includes('.')).length;
  if (points === 0 || points === open.length) {
    const separator = points > 0 ? 'point' : 'comma';
    return are(ofThousandths) || thousandths() ? separator : other[separator];
  }
  return are(commaUsually) ? 'comma' : 'point';
}
