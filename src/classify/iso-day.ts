/**
 * Whether a text is a day of the calendar as 2024-12-31 (ISO 8601), from 1900 on, where the serial days of a workbook
 * begin. There is no 2024-02-31, which `Date.parse` takes for the 2nd of March.
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return false;
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
