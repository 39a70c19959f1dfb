import type { AmountReading } from './amount-text';

const [zero, nine, point, comma, minus, open, close] = Array.from('09.,-()', (sign) => sign.charCodeAt(0));
const tenThousand = '万'.charCodeAt(0);
const yuan = '元'.charCodeAt(0);
const currencies = new Map(Array.from('¥$€£', (sign) => [sign.charCodeAt(0), sign]));
/** A number of so many digits is exact in 64 bits. */
const mostDigits = 15;

/**
 * Reads an amount in one of the commonest forms, character by character, as `readAmountText` would but in a fraction of
 * the time: digits, with or without thousands commas and decimals, after `-` or ¥ $ € £, in brackets, before 万 or 元.
 *
 * @param text without spaces around it
 * @returns nothing for any other text, and where the comma might be a decimal sign or the point a separator
 *
 * @example
 * readPlainAmount('(¥1,234.50)'); // { point: -1234.5, comma: NaN, currency: '¥' }
 */
export function readPlainAmount(text: string): AmountReading | undefined {
  let i = 0;
  let end = text.length;
  let isNegative = false;
  let currency = '';
  if (text.charCodeAt(0) === open) {
    if (text.charCodeAt(end - 1) !== close) return undefined;
    isNegative = true;
    i++;
    end--;
  } else if (text.charCodeAt(0) === minus) {
    isNegative = true;
    i++;
  }
  let unit = text.charCodeAt(i);
  if (unit < zero || unit > nine) {
    const sign = currencies.get(unit);
    if (sign === undefined) return undefined;
    currency = sign;
    i++;
  }
  const last = text.charCodeAt(end - 1);
  const inTenThousands = last === tenThousand;
  if (inTenThousands) end--;
  else if (last === yuan && currency === '') {
    currency = '元';
    end--;
  }

  const begin = i;
  let mantissa = 0;
  let digits = 0;
  let commas = 0;
  let sinceComma = 0;
  for (; i < end; i++) {
    unit = text.charCodeAt(i);
    if (unit >= zero && unit <= nine) {
      mantissa = mantissa * 10 + (unit - zero);
      digits++;
      sinceComma++;
    } else if (unit === comma && (commas > 0 ? sinceComma === 3 : i > begin && sinceComma <= 3)) {
      commas++;
      sinceComma = 0;
    } else {
      break;
    }
  }
  if (digits === 0 || (commas > 0 && sinceComma !== 3)) return undefined;
  let decimals = 0;
  if (i < end) {
    if (unit !== point) return undefined;
    for (i++; i < end; i++, decimals++) {
      unit = text.charCodeAt(i);
      if (unit < zero || unit > nine) return undefined;
      mantissa = mantissa * 10 + (unit - zero);
    }
    // 1. and 1.234 are for the general rules
    if (decimals === 0 || (decimals === 3 && commas === 0)) return undefined;
  }
  if (digits + decimals > mostDigits || (commas === 1 && decimals === 0)) return undefined;
  const places = inTenThousands ? decimals - 4 : decimals;
  // Both operands are exact, so the result is rounded once, as that of Number(text) is.
  const value = places < 0 ? mantissa * 10 ** -places : mantissa / 10 ** places;
  const signed = (isNegative ? -value : value) + 0;
  return { point: signed, comma: commas > 0 || decimals > 0 ? NaN : signed, currency };
}
