import { namedSegments, type Segmentation, type Segmenter } from './segmentation';
import { fivePointTable } from './five-point-scale';

/** One line per recency score 5 … 1, one group per frequency score 1 … 5, one letter per monetary score 1 … 5. */
const grid = `
NNRRR RRRRR PPPAA PPLCC PPPCC
NNRRR NNPRR PPPAL PPALC PPPCC
NZRRR ZHPAA ZHPAL PPALL PPPLL
HHZXX ZHHKK HHHKK HKKKK HKKKK
SSXXX SHHKK SHKKK SKKXK SKKXX`;

/** Best first. */
const letters = {
  C: 'champions',
  L: 'loyal',
  P: 'potentialLoyalists',
  N: 'new',
  R: 'promising',
  A: 'needAttention',
  Z: 'aboutToSleep',
  X: 'cannotLoseThem',
  K: 'atRisk',
  H: 'hibernating',
  S: 'lost',
} as const;

const order = Object.keys(letters);
const cells = Uint8Array.from([...grid.replace(/\s/g, '')].map((letter) => order.indexOf(letter)));

/** The segment (index, best first) of scores on the 1-to-5 scale. */
export function elevenSegmentOf(recency: number, frequency: number, monetary: number): number {
  return cells[(5 - recency) * 25 + (frequency - 1) * 5 + (monetary - 1)];
}

/**
 * The 11 segments, Champions to Lost: each of the 125 combinations of scores belongs to exactly one.
 * Scores with other than 5 bins are first put on the 1-to-5 scale ({@link fivePointTable}).
 */
export const segmentsEleven: Segmenter = (_values, { recency, frequency, monetary }): Segmentation => {
  const r = fivePointTable(recency.bins);
  const f = fivePointTable(frequency.bins);
  const m = fivePointTable(monetary.bins);
  const codes = new Uint16Array(recency.scores.length);
  for (let i = 0; i < codes.length; i++) {
    codes[i] = elevenSegmentOf(r[recency.scores[i]], f[frequency.scores[i]], m[monetary.scores[i]]);
  }
  const segments = namedSegments('eleven', Object.values(letters));
  return {
    segments,
    codes,
    segmentOf: (recencyScore, frequencyScore, monetaryScore) =>
      elevenSegmentOf(r[recencyScore], f[frequencyScore], m[monetaryScore]),
    convention: { key: 'methods.rfm.segments.eleven' },
    rules: segments.map(({ name }, index) => ({
      label: name,
      value: { key: 'text', params: { text: cellsOf(index).join(' ') } },
    })),
    notes: [],
  };
};

/** The cells of a segment as `RFM` scores, e.g. 555 554 545. */
function cellsOf(segment: number): string[] {
  const codes: string[] = [];
  cells.forEach((at, cell) => {
    if (at !== segment) return;
    codes.push(`${5 - Math.floor(cell / 25)}${(Math.floor(cell / 5) % 5) + 1}${(cell % 5) + 1}`);
  });
  return codes;
}
