import { foldText } from './cell-text';
import type { IdColumn } from './ids';

/** Ids that are probably one: for every id the code of the spelling it belongs to. */
export interface IdVariants {
  /** Distinct spellings beyond the first of each group. */
  count: number;
  /** Code of the spelling that stands for id `code`; the id itself where it has no variant. */
  leader: Int32Array;
}

/** The text that variants have in common: narrow, lower case, no spaces; leading zeros dropped where `zeros`. */
export function variantKey(label: string, zeros: boolean): string {
  const key = foldText(label).replace(/[\s\u200b]+/g, '');
  return zeros && /^0\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key;
}

/** Whether the ids hold neither spaces nor letters of both cases nor anything beyond ASCII: then none has a variant. */
function allPlain(labels: readonly string[], packed: Int32Array | undefined): boolean {
  const found = packed && marksOfPacked(packed);
  if (found !== undefined) return isPlain(found);
  return allPlainTexts(labels);
}

const isPlain = (found: number): boolean => found < mark.space && found !== (mark.lower | mark.upper);

/** The marks of all characters of packed texts; nothing where one of the texts did not fit. */
function marksOfPacked(packed: Int32Array): number | undefined {
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  let found = 0;
  for (let at = 0; at < bytes.length; at += 16) {
    // The lowest byte of the last word, first in memory, is the length of the text.
    if (bytes[at + 12] === 0) return undefined;
    for (let k = 0; k < 16; k++) if (k !== 12) found |= marks[bytes[at + k]];
  }
  return found;
}

function allPlainTexts(labels: readonly string[]): boolean {
  let found = 0;
  for (const label of labels) {
    for (let i = 0; i < label.length; i++) {
      const unit = label.charCodeAt(i);
      if (unit > 126) return false;
      found |= marks[unit];
    }
    if (!isPlain(found)) return false;
  }
  return true;
}

/** Letters of either case; spaces and whatever is beyond ASCII. */
const mark = { lower: 1, upper: 2, space: 4 } as const;
/** What each character of Latin-1 is, where that matters; 0, which fills packed texts, is nothing. */
const marks = Uint8Array.from({ length: 256 }, (_, unit) => {
  if (unit === 0) return 0;
  if (unit <= 32 || unit > 126) return mark.space;
  const letter = String.fromCharCode(unit);
  if (/[a-z]/.test(letter)) return mark.lower;
  return /[A-Z]/.test(letter) ? mark.upper : 0;
});

/** A hash that variants share: two ids with different hashes are no variants. */
function looseHash(label: string, zeros: boolean): number {
  let hash = 17;
  let leading = zeros;
  for (let i = 0; i < label.length; i++) {
    let unit = label.charCodeAt(i);
    if (unit > 126 && (unit < 0x4e00 || unit > 0x9fff)) return foldedHash(label, zeros);
    if (unit <= 32 || (leading && unit === 48)) continue;
    leading = false;
    if (unit >= 65 && unit <= 90) unit += 32;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** The same hash for labels with letters whose narrow form only Unicode knows. */
function foldedHash(label: string, zeros: boolean): number {
  const key = variantKey(label, zeros).replace(zeros ? /^0+/ : /^$/, '');
  let hash = 17;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * Finds ids that differ only in case, width (full or half) or inner spaces; where a column mixes numbers and text,
 * also the number 123 and the text `00123`.
 *
 * The spelling with most rows stands for its group, among equals the first in code-unit order.
 *
 * @param rowsOf counts the rows of each id, where that has to be known; ids without a row are left out
 * @returns nothing where no id has a variant
 */
export function findIdVariants(
  { labels, mixed, packed }: IdColumn,
  rowsOf: () => Int32Array,
): IdVariants | undefined {
  if (!mixed && allPlain(labels, packed)) return undefined;
  const rows = rowsOf();
  const suspects = collidingIds(labels, mixed, rows);
  if (suspects.length < 2) return undefined;
  const groups = new Map<string, number[]>();
  for (const code of suspects) {
    const key = variantKey(labels[code] ?? '', mixed);
    const group = groups.get(key);
    if (group) group.push(code);
    else groups.set(key, [code]);
  }
  const leader = Int32Array.from(labels, (_, code) => code);
  let count = 0;
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const text = (code: number): string => labels[code] ?? '';
    const [first = 0] = group.sort((a, b) => (rows[b] ?? 0) - (rows[a] ?? 0) || (text(a) < text(b) ? -1 : 1));
    for (const code of group) leader[code] = first;
    count += group.length - 1;
  }
  return count > 0 ? { count, leader } : undefined;
}

/** Ids whose loose hash is shared. */
function collidingIds(labels: readonly string[], zeros: boolean, rows: Int32Array): number[] {
  let size = 1 << 4;
  while (size < labels.length * 2) size *= 2;
  const firstCode = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(labels.length);
  const shared = new Uint8Array(labels.length);
  for (let code = 0; code < labels.length; code++) {
    if (!(rows[code] ?? 0)) continue;
    const hash = (hashes[code] = looseHash(labels[code] ?? '', zeros));
    let slot = hash & (size - 1);
    let other = firstCode[slot] ?? -1;
    while (other >= 0 && hashes[other] !== hash) {
      slot = (slot + 1) & (size - 1);
      other = firstCode[slot] ?? -1;
    }
    if (other < 0) firstCode[slot] = code;
    else shared[code] = shared[other] = 1;
  }
  return Array.from(shared.keys()).filter((code) => shared[code] === 1);
}
