/** What is literal in a number format: quoted text, escaped characters, colours, locales, fillers. */
const literal = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi;

/**
 * Whether a number format shows a date (with or without a time).
 *
 * @example
 * isDateFormat('yyyy"年"m"月"d"日"'); // true
 * isDateFormat('#,##0.00 "days"'); // false
 */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(literal, '').toLowerCase();
  return !/general|[0#?]/.test(bare.replace(/s\.0+/g, 's')) && /[ydgeb]|m(?!.*[hs])|年|月|日/.test(bare);
}

/** Whether a number format shows money: a currency sign or two decimals. */
export const isMoneyFormat = (format: string): boolean =>
  /[$€£¥￥₹₩]|\[\$|"(?:元|RMB|CNY|USD|EUR)"|0\.00(?!0)(?!.*[%E])/.test(format) && !isDateFormat(format);
