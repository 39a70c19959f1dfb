import type { Area } from '../area';
import { type CellValue, isErrorValue } from '../cell-value';
import type { Sheet } from '../sheet';

/** What an expression gives: one value, or cells. */
export type Operand = { kind: 'one'; value: CellValue } | { kind: 'range'; sheet: Sheet; area: Area };

export function one(value: CellValue): Operand {
  return { kind: 'one', value };
}

/** Number a value counts as in arithmetic; an error's text when it cannot. Blank is 0. */
export function toNumber(value: CellValue): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  if (isErrorValue(value)) return value;
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? '#VALUE!' : number;
}

/** Text a value counts as in `&`. */
export function toText(value: CellValue): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** Truth of a value in IF, AND and rules; an error's text when it has none. */
export function toTruth(value: CellValue): boolean | string {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === '') return false;
  if (isErrorValue(value)) return value;
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : '#VALUE!';
}

/** Excel's order: numbers before text before booleans; text in any case; blank equals 0 and "". */
export function compareValues(a: CellValue, b: CellValue): number {
  const left = a === '' ? blankLike(b) : a;
  const right = b === '' ? blankLike(a) : b;
  const kinds = kindRank(left) - kindRank(right);
  if (kinds !== 0) return kinds;
  if (typeof left === 'string' && typeof right === 'string') {
    const x = left.toLowerCase();
    const y = right.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(left) - Number(right);
}

function blankLike(other: CellValue): CellValue {
  return typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '';
}

function kindRank(value: CellValue): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
