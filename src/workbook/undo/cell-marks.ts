import type { CellValue } from '../../classify';
import { fromBase64, toBase64 } from './pack-text';

/**
 * A number that tells whether a cell still holds what was written into it: FNV-1a over the text of the value, 32 bits.
 * The apostrophe that guards a text is not part of it.
 */
export function markOf(value: CellValue | null): number {
  const text = typeof value === 'string' && value.startsWith("'") ? value.slice(1) : String(value ?? '');
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return hash;
}

/** The marks of a column as text, four bytes each. */
export function marksText(values: readonly (CellValue | null)[] | Int32Array): string {
  const marks = values instanceof Int32Array ? values : Int32Array.from(values, markOf);
  return toBase64(new Uint8Array(marks.buffer));
}

export const marksFrom = (text: string): Int32Array => new Int32Array(fromBase64(text).buffer);
