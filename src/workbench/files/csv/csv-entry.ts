import { type Entry, readEntry } from '../../model/read-entry';
import { serialOf } from '../../model/serial-date';

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/;
const germanDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const decimalComma = /^[+-]?\d{1,3}(?:\.?\d{3})*,\d+$/;

/**
 * What Excel makes of a field when it opens a CSV file: numbers lose leading zeros, ISO dates become days (shown as they were
 * written), everything else is read as if it were typed.
 *
 * @param decimalCommas The file's numbers are written 1.234,50 (files separated by semicolons).
 */
export function csvEntry(field: string, decimalCommas: boolean): Entry {
  const first = field.charCodeAt(0);
  // Most cells are words: nothing that begins with a letter is a number or a date, but TRUE and FALSE.
  if (first > 64 && first !== 84 && first !== 116 && first !== 70 && first !== 102) return { value: field };
  if (plainNumber.test(field)) return { value: Number(field) };
  return (
    readIsoDate(field) ?? (decimalCommas ? readContinental(field) : undefined) ?? readEntry(field, undefined)
  );
}

function readIsoDate(field: string): Entry | undefined {
  const match = isoDate.exec(field);
  if (!match) return undefined;
  const day = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) return { value: field };
  if (match[4] === undefined) return { value: day, numberFormat: 'yyyy-mm-dd' };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return { value: field };
  const seconds = hour * 3600 + minute * 60 + second;
  return {
    value: day + seconds / 86_400,
    numberFormat: `yyyy-mm-dd hh:mm${match[6] === undefined ? '' : ':ss'}`,
  };
}

function readContinental(field: string): Entry | undefined {
  if (decimalComma.test(field)) return { value: Number(field.replaceAll('.', '').replace(',', '.')) };
  const match = germanDate.exec(field);
  const day = match ? serialOf(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
  return day === undefined ? undefined : { value: day, numberFormat: 'dd.mm.yyyy' };
}
