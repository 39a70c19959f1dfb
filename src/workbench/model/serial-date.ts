/** Days between Excel's day 0 (1899-12-30, which is right from 1900-03-01 on) and 1970-01-01. */
const unixEpochSerial = 25_569;
const dayMs = 86_400_000;
/** The 1904 system counts from 1904-01-01. */
const offset1904 = 1_462;

export interface DateParts {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 = Sunday. */
  weekday: number;
}

/** Serial day → calendar parts (rounded to the second). */
export function datePartsOf(serial: number, use1904 = false): DateParts {
  const days = use1904 ? serial + offset1904 : serial;
  const date = new Date(Math.round((days - unixEpochSerial) * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}

/** Calendar day → serial day; undefined when there is no such day. */
export function serialOf(year: number, month: number, day: number, use1904 = false): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return undefined;
  const serial = ms / dayMs + unixEpochSerial;
  return use1904 ? serial - offset1904 : serial;
}
