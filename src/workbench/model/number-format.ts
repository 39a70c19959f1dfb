import type { CellValue } from './cell-value';
import { formatDate, isDateFormat } from './date-format';

/** Number formats repeat over thousands of cells: each is taken apart once. */
const sections = new Map<string, string[]>();

function sectionsOf(format: string): string[] {
  const known = sections.get(format);
  if (known) return known;
  const parts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [''];
  sections.set(format, parts);
  return parts;
}

/** General: up to 11 characters, as a cell of default width shows it. */
function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-4)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${Number(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return String(Number(value.toPrecision(10)));
}

/** The text a cell shows for its value under a number format, as Range.text gives it. Errors and text stay. */
export function displayText(value: CellValue, format: string | undefined, use1904 = false): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const parts = sectionsOf(format ?? 'General');
  if (typeof value === 'string') {
    const forText = parts[3];
    return forText === undefined || value === '' ? value : literals(forText).replace('@', value);
  }
  const chosen = value < 0 && parts.length > 1 ? 1 : value === 0 && parts.length > 2 ? 2 : 0;
  const part = parts[chosen] ?? '';
  const shown = chosen === 1 ? -value : value;
  const body = part.replace(/\[(?!\$|h|m|s)[^\]]*\]/gi, '');
  if (/^(general|@)?$/i.test(body.trim())) return body === '' && parts.length > 1 ? '' : general(shown);
  if (isDateFormat(body)) return shown < 0 ? '########' : formatDate(shown, body, use1904);
  return formatNumber(shown, body);
}

/** Takes quotes, escapes, padding and currency brackets (`[$¥-804]`) away. */
function literals(text: string): string {
  return text
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
}

function formatNumber(value: number, body: string): string {
  const match = /[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-]0+)?,*/i.exec(
    body.replace(/"[^"]*"|\[[^\]]*\]|\\./g, (q) => '\u0001'.repeat(q.length)),
  );
  if (!match) return literals(body);
  const pattern = match[0];
  const before = body.slice(0, match.index);
  const after = body.slice(match.index + pattern.length);
  const percent = /%/.test(literals(before + after)) ? 100 : 1;
  const thousands = /,+$/.exec(pattern)?.[0].length ?? 0;
  const scaled = (value * percent) / 1000 ** thousands;
  const sign = scaled < 0 ? '-' : '';
  return sign + literals(before) + digitsOf(Math.abs(scaled), pattern.replace(/,+$/, '')) + literals(after);
}

function digitsOf(value: number, pattern: string): string {
  const [mantissa = '', exponent] = pattern.split(/E[+-]/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  if (exponent !== undefined) {
    const [digits = '', power = '0'] = value.toExponential(fraction.length).split('e');
    const size = String(Math.abs(Number(power))).padStart(exponent.length, '0');
    return `${digits}E${Number(power) < 0 ? '-' : '+'}${size}`;
  }
  const rounded = roundHalfUp(value, fraction.length);
  const [integer = '0', decimals = ''] = rounded.split('.');
  const least = whole.replace(/[^0]/g, '').length;
  const padded = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const needed = fraction.replace(/[#?]+$/, '').length;
  const kept = decimals.replace(/0+$/, '').padEnd(needed, '0');
  return kept === '' && !fraction.includes('0') ? grouped || '0' : `${grouped}.${kept}`;
}

/** Excel rounds the decimal a user sees: 1.005 shows as 1.01. */
function roundHalfUp(value: number, digits: number): string {
  if (value >= 1e15) return value.toFixed(digits);
  const shifted = Number(`${value.toPrecision(15)}`);
  const factor = 10 ** digits;
  return (Math.round(Number((shifted * factor).toPrecision(15))) / factor).toFixed(digits);
}
