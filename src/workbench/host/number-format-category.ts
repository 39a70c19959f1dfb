import { isDateFormat } from '../model';

/** Excel.NumberFormatCategory of a number format. */
export function numberFormatCategory(format: string): string {
  if (/^general$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  const bare = format.replace(/"[^"]*"/g, '');
  if (isDateFormat(format)) {
    return /[yd]/i.test(bare) || !/[hs]/i.test(bare) ? 'Date' : 'Time';
  }
  if (bare.includes('%')) return 'Percentage';
  if (/E[+-]/i.test(bare)) return 'Scientific';
  if (/[?#0]\/[?#0\d]/.test(bare)) return 'Fraction';
  if (/_\(|\* /.test(format) && /[$¥€£]/.test(format)) return 'Accounting';
  if (/[$¥€£]/.test(format)) return 'Currency';
  return /^[#0,]*(\.0+)?([_;].*)?$/.test(bare) ? 'Number' : 'Custom';
}
