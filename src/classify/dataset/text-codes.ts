import { hashedLength, mixWords, packText } from './packed-text';

/** Codes texts as integers, 0, 1, 2 … in order of first appearance. */
export interface TextCodes {
  /**
   * Codes the texts among `cells[from]` to `cells[to - 1]`: the code of cell `from` goes to `codes[row]`, and so on.
   * Cells that hold no text, or the empty one, are passed over.
   *
   * @returns how many texts there were
   */
  codeCells: (cells: readonly unknown[], from: number, to: number, codes: Int32Array, row: number) => number;
  /** The distinct texts, by code. */
  texts: string[];
  /** The distinct texts packed: four words each as of `packText`, zeros for one too long to be hashed. */
  packed: () => Int32Array;
}

/** So many cells are packed before the first of them is looked up. */
const batch = 512;
/** The words of a batch's texts, and which cells these are. */
const packed = new Int32Array(4 * batch);
const places = new Int32Array(batch);

/**
 * Starts a table of distinct texts.
 *
 * Ids are short, so their characters are packed into four integers and looked up by these, without touching the texts
 * seen before; longer texts and those beyond Latin-1 are looked up by a hash and compared. A batch of cells is packed
 * first and looked up then, so that the processor fetches many places of the table at once. A million ids fresh from
 * JSON, 80,000 of them distinct, take about a third of a `Map`'s time.
 */
export function createTextCodes(): TextCodes {
  const size = 1 << 12;
  const table: Table = {
    slots: new Int32Array(size),
    words: new Int32Array(2 * size),
    texts: [],
    long: new Map(),
  };
  return {
    texts: table.texts,
    packed: () => table.words.slice(0, 4 * table.texts.length),
    codeCells(cells, from, to, codes, row) {
      let found = 0;
      for (let start = from; start < to; start += batch) {
        const count = packCells(cells, start, Math.min(to, start + batch));
        lookUp(table, cells, count, codes, row - from);
        found += count;
      }
      return found;
    },
  };
}

/** An open-addressing table; its functions stand apart from it, so that they are compiled once for all tables. */
interface Table {
  /** 1 + code by hash, 0 where there is none; at most half full. */
  slots: Int32Array;
  /** Four words per code (see `packText`); zeros for a text that is in `long`. */
  words: Int32Array;
  texts: string[];
  /** Codes of texts too long to be hashed here. */
  long: Map<string, number>;
}

/** Packs the texts among some cells; how many there are. */
function packCells(cells: readonly unknown[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const text = cells[i];
    if (typeof text !== 'string' || text.length === 0) continue;
    places[count] = i;
    packText(text, packed, 4 * count++);
  }
  return count;
}

/** Writes the codes of the texts last packed; `shift` is from a cell's place to its row. */
function lookUp(
  table: Table,
  cells: readonly unknown[],
  count: number,
  codes: Int32Array,
  shift: number,
): void {
  const { texts } = table;
  let { slots, words } = table;
  let mask = slots.length - 1;
  for (let k = 0; k < count; k++) {
    const a = packed[4 * k];
    const b = packed[4 * k + 1];
    const c = packed[4 * k + 2];
    const d = packed[4 * k + 3];
    const place = places[k];
    let slot = mixWords(a, b, c, d) & mask;
    let code = slots[slot] - 1;
    while (code >= 0) {
      const at = 4 * code;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d)
        if (d > 0 || texts[code] === cells[place]) break;
      slot = (slot + 1) & mask;
      code = slots[slot] - 1;
    }
    if (code < 0) {
      const text = String(cells[place]);
      if (d === 0 && c > hashedLength) {
        code = codeOfLong(table, text);
      } else {
        code = texts.push(text) - 1;
        slots[slot] = code + 1;
        const at = 4 * code;
        words[at] = a;
        words[at + 1] = b;
        words[at + 2] = c;
        words[at + 3] = d;
      }
      if (2 * texts.length >= slots.length - 2) {
        ({ slots, words } = grow(table));
        mask = slots.length - 1;
      }
    }
    codes[place + shift] = code;
  }
}

function codeOfLong({ long, texts }: Table, text: string): number {
  const known = long.get(text);
  if (known !== undefined) return known;
  const code = texts.push(text) - 1;
  long.set(text, code);
  return code;
}

function grow(table: Table): Table {
  const size = 4 * table.slots.length;
  const words = new Int32Array(2 * size);
  words.set(table.words);
  const slots = new Int32Array(size);
  for (let code = 0, at = 0; code < table.texts.length; code++, at += 4) {
    if ((words[at + 2] | words[at + 3]) === 0) continue;
    let slot = mixWords(words[at], words[at + 1], words[at + 2], words[at + 3]) & (size - 1);
    while (slots[slot] > 0) slot = (slot + 1) & (size - 1);
    slots[slot] = code + 1;
  }
  table.words = words;
  table.slots = slots;
  return table;
}
