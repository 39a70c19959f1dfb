import { datePartsOf } from './serial-date';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const token = /"[^"]*"|\\.|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|[^"\\[]/gi;

/** Whether a number format shows dates or times (has y, m, d, h or s outside quotes). */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]|_./g, '');
  return (
    /[ymdhs]/i.test(bare) &&
    !/^general$/i.test(bare.trim()) &&
    !/[#0?].*[#0?]/.test(bare.replace(/\.0+/g, ''))
  );
}

/** A serial day under a date format. `m` after an hour or before a second is minutes. English names. */
export function formatDate(serial: number, format: string, use1904 = false): string {
  const parts = datePartsOf(serial, use1904);
  const tokens = format.match(token) ?? [];
  const twelve = tokens.some((one) => /^(am\/pm|a\/p)$/i.test(one));
  let lastUnit = '';
  const isMinute = (at: number): boolean => {
    if (lastUnit === 'h') return true;
    const next = tokens.slice(at + 1).find((one) => /^[ymdhs]/i.test(one));
    return next !== undefined && /^s/i.test(next);
  };
  const two = (value: number, width: number): string => String(value).padStart(Math.min(width, 2), '0');
  return tokens
    .map((one, at) => {
      const letter = one.charAt(0).toLowerCase();
      if (/^(am\/pm|a\/p)$/i.test(one)) return parts.hour < 12 ? 'AM' : 'PM';
      if (letter === '"') return one.slice(1, -1);
      if (letter === '\\') return one.slice(1);
      if (letter === '[') return /^\[h+\]$/i.test(one) ? String(Math.floor(serial * 24)) : '';
      if (!'ymdhs'.includes(letter)) return one;
      const minute = letter === 'm' && isMinute(at);
      lastUnit = letter;
      if (letter === 'y') return one.length > 2 ? String(parts.year) : two(parts.year % 100, 2);
      if (minute) return two(parts.minute, one.length);
      if (letter === 'm')
        return named(monthNames[parts.month - 1] ?? '', one.length) ?? two(parts.month, one.length);
      if (letter === 'd')
        return named(dayNames[parts.weekday] ?? '', one.length) ?? two(parts.day, one.length);
      if (letter === 'h') return two(twelve ? parts.hour % 12 || 12 : parts.hour, one.length);
      return two(parts.second, one.split('.')[0]?.length ?? 1);
    })
    .join('');
}

function named(name: string, width: number): string | undefined {
  if (width < 3) return undefined;
  return width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name;
}
