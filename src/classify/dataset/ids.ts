import { isErrorText, isPlaceholder, trimText } from './cell-text';
import { codeNumbers } from './number-codes';
import { cellCode, type RawColumn } from './raw-table';

/** Codes of rows without an id: the cell is blank, or holds an error or a boolean. */
export const noId = { blank: cellCode.blank, error: cellCode.boolean } as const;

/** A column of ids, each row coded: `labels[codes[i]]`, or one of {@link noId}. */
export interface IdColumn {
  codes: Int32Array;
  /** The ids, trimmed. Some may belong to no row. */
  labels: string[];
  /** The ids packed, four words each (see `packText`), where known. */
  packed?: Int32Array;
  /**
   * Whether leading zeros may have been lost on some ids: some stand as numbers and some as text, or texts of digits
   * with and without a leading zero stand together.
   */
  mixed: boolean;
  /**
   * Codes of the ids whose last digits are lost: numbers of more than 15 digits, which Excel does not keep, and texts
   * such as `1.10105E+17`.
   */
  rounded?: ReadonlySet<number>;
}

const exactBelow = 1e15;

function codeOfText(text: string): { label: string; missing?: number } {
  const label = trimText(text);
  if (label === '' || isPlaceholder(label)) return { label, missing: noId.blank };
  return isErrorText(label) ? { label, missing: noId.error } : { label };
}

/** Whether every dictionary text is an id as it stands, so that its codes can be used unchanged. */
function needsNothing(dictionary: readonly string[]): boolean {
  for (const text of dictionary) {
    const { label, missing } = codeOfText(text);
    if (missing !== undefined || label.length !== text.length) return false;
  }
  return true;
}

/** Whether texts of digits with and without a leading zero stand together. */
function someLostZeros(labels: readonly string[]): boolean {
  let kept = false;
  let lost = false;
  for (const label of labels) {
    const first = label.charCodeAt(0);
    if (first < 48 || first > 57 || (first === 48 ? kept : lost) || !/^\d{2,}$/.test(label)) continue;
    if (first === 48) kept = true;
    else lost = true;
    if (kept && lost) return true;
  }
  return false;
}

/** The codes of numbers written with fewer digits than they have: `1.10105E+17`. */
function inPowersOfTen(labels: readonly string[]): number[] {
  const found: number[] = [];
  labels.forEach((label, code) => {
    const second = label.charCodeAt(1) | 32;
    // `.` stays itself, E and e become e
    if (second !== 46 && second !== 101) return;
    const written = /^\d(?:\.(\d+))?e\+(\d{1,3})$/i.exec(label);
    if (written && Number(written[2]) > (written[1] ?? '').length) found.push(code);
  });
  return found;
}

/**
 * Codes a column of ids (customers, order numbers) as integers.
 *
 * Spaces of every kind and invisible marks around an id are dropped. The number 123 and the text `123` are one id, the text `00123` is
 * another (see `findIdVariants`). `-`, `N/A` and `null` are blanks.
 */
export function understandIds(column: RawColumn): IdColumn {
  const { dictionary, codes, numbers, packed } = column;
  const hasNumbers = codes.includes(cellCode.number);
  if (!hasNumbers && needsNothing(dictionary)) {
    const lost = inPowersOfTen(dictionary);
    const labels = dictionary;
    return {
      codes,
      labels,
      mixed: someLostZeros(labels),
      ...(packed?.length === 4 * labels.length && { packed }),
      ...(lost.length > 0 && { rounded: new Set(lost) }),
    };
  }

  const labels: string[] = [];
  const textCodes = new Int32Array(dictionary.length);
  const codeOfLabel = new Map<string, number>();
  const codeFor = (label: string): number => {
    const known = codeOfLabel.get(label);
    if (known !== undefined) return known;
    codeOfLabel.set(label, labels.length);
    return labels.push(label) - 1;
  };
  dictionary.forEach((text, code) => {
    const { label, missing } = codeOfText(text);
    textCodes[code] = missing ?? codeFor(label);
  });
  const texts = labels.length;
  const coded = hasNumbers ? codeNumbers(numbers, codes, cellCode.number) : undefined;
  const numberCodes = new Int32Array(coded?.distinct.length ?? 0);
  const mixed = (hasNumbers && texts > 0) || someLostZeros(labels);
  const rounded = new Set(inPowersOfTen(labels));
  coded?.distinct.forEach((value, code) => {
    numberCodes[code] = texts === 0 ? labels.push(String(value)) - 1 : codeFor(String(value));
    if (Math.abs(value) >= exactBelow) rounded.add(numberCodes[code]);
  });
  const ids = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? cellCode.blank;
    if (code >= 0) ids[i] = textCodes[code] ?? noId.blank;
    else if (code === cellCode.number) ids[i] = numberCodes[coded?.codes[i] ?? -1] ?? noId.error;
    else ids[i] = code === cellCode.blank ? noId.blank : noId.error;
  }
  return { codes: ids, labels, mixed, ...(rounded.size > 0 && { rounded }) };
}
