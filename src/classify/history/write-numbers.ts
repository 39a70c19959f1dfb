import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** How one number is told from the one it is written against. */
const same = 0;
const missing = 1;
const inFull = 2;
const firstDifference = 3;

/** Beyond this a difference would no longer be a whole number that eight bytes hold. */
const largest = 2 ** 50;

/** Decimals that are tried, and the share of numbers that may need more. */
const mostDecimals = 6;
const mayNeedMore = 0.01;

/**
 * Writes numbers as differences to others, exactly.
 *
 * Amounts have few decimals: multiplied by a power of ten they are whole numbers, whose differences take two or three
 * bytes. A number that is not exactly such a fraction is written in full, so every number comes back bit for bit
 * (only −0 comes back as 0).
 *
 * @param against For each number the one it is likely to be near; read back against the same ones.
 */
export function writeNumbers(
  writer: ByteWriter,
  values: ArrayLike<number>,
  against: (index: number) => number,
): void {
  const decimals = decimalsOf(values);
  const scale = 10 ** decimals;
  writer.varint(decimals);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const anchor = against(i);
    const whole = wholeOf(value, scale);
    if (value === anchor || (value !== value && anchor !== anchor)) writer.varint(same);
    else if (value !== value) writer.varint(missing);
    else if (whole === undefined) {
      writer.varint(inFull);
      writer.float64(value);
    } else {
      const difference = whole - anchorOf(anchor, scale);
      writer.varint(firstDifference + (difference < 0 ? -2 * difference - 1 : 2 * difference));
    }
  }
}

/** Reads so many numbers, against the same ones as when they were written. */
export function readNumbers(
  reader: ByteReader,
  count: number,
  against: (index: number) => number,
): Float64Array {
  const scale = 10 ** reader.varint();
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const symbol = reader.varint();
    if (symbol === same) values[i] = against(i);
    else if (symbol === missing) values[i] = NaN;
    else if (symbol === inFull) values[i] = reader.float64();
    else {
      const folded = symbol - firstDifference;
      const difference = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      values[i] = (anchorOf(against(i), scale) + difference) / scale;
    }
  }
  return values;
}

/** The fewest decimals that nearly all numbers do with. */
function decimalsOf(values: ArrayLike<number>): number {
  const allowed = values.length * mayNeedMore;
  let best = 0;
  let fewest = Infinity;
  for (let decimals = 0; decimals <= mostDecimals; decimals++) {
    const scale = 10 ** decimals;
    let others = 0;
    for (let i = 0; i < values.length; i++)
      if (values[i] === values[i] && wholeOf(values[i], scale) === undefined) others++;
    if (others < fewest) [best, fewest] = [decimals, others];
    if (others <= allowed) break;
  }
  return best;
}

/** The number times the scale, if that gives back exactly this number. */
function wholeOf(value: number, scale: number): number | undefined {
  const whole = Math.round(value * scale);
  return whole / scale === value && Math.abs(whole) < largest ? whole : undefined;
}

function anchorOf(anchor: number, scale: number): number {
  const whole = Math.round(anchor * scale);
  return Math.abs(whole) < largest ? whole : 0;
}
