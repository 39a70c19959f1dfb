import { rangeRule } from './range-rule';
import { fivePointTable } from './five-point-scale';
import { cellAt, rangeGrid, type ScoreBox } from './range-grid';
import { namedSegments, type Segmentation, type Segmenter } from './segmentation';

const box = (
  recency: readonly [number, number],
  frequency: readonly [number, number],
  monetary: readonly [number, number],
): ScoreBox => ({ recency, frequency, monetary });

/** In the package's order: the first that matches wins. */
const boxes = {
  champions: box([5, 5], [5, 5], [5, 5]),
  potentialLoyalist: box([3, 5], [3, 5], [2, 5]),
  loyal: box([2, 4], [2, 4], [2, 4]),
  promising: box([3, 4], [1, 3], [3, 5]),
  new: box([4, 5], [1, 3], [1, 5]),
  cannotLoseThem: box([1, 2], [3, 4], [4, 5]),
  atRisk: box([1, 2], [2, 5], [4, 5]),
  needAttention: box([1, 3], [3, 5], [3, 5]),
  aboutToSleep: box([2, 3], [1, 3], [1, 4]),
  lost: box([1, 1], [1, 5], [1, 5]),
} as const satisfies Record<string, ScoreBox>;

/** Best first, as they are shown. */
const shown = [
  'champions',
  'loyal',
  'potentialLoyalist',
  'new',
  'promising',
  'needAttention',
  'aboutToSleep',
  'cannotLoseThem',
  'atRisk',
  'lost',
  'others',
];

const names = Object.keys(boxes);
const five = { recency: 5, frequency: 5, monetary: 5 };
const grid = rangeGrid(
  Object.values(boxes).map((only) => [only]),
  five,
);
/** Cell → place in `shown`. */
const segmentOfCell = Uint8Array.from(grid.owners, (owner) => shown.indexOf(names[owner] ?? 'others'));

/** The segment (index, best first) of scores on the 1-to-5 scale. */
export function tenSegmentOf(recency: number, frequency: number, monetary: number): number {
  return segmentOfCell[cellAt(five, recency, frequency, monetary)];
}

/**
 * The 10 segments of the R package rfm (Hebbali, 0.3.0), tested in its order; the 10 of 125 cells that none of them
 * covers are Others. Scores with other than 5 bins are first put on the 1-to-5 scale.
 */
export const segmentsTen: Segmenter = (_values, { recency, frequency, monetary }): Segmentation => {
  const r = fivePointTable(recency.bins);
  const f = fivePointTable(frequency.bins);
  const m = fivePointTable(monetary.bins);
  const codes = new Uint16Array(recency.scores.length);
  for (let i = 0; i < codes.length; i++) {
    codes[i] = tenSegmentOf(r[recency.scores[i]], f[frequency.scores[i]], m[monetary.scores[i]]);
  }
  const segments = namedSegments('ten', shown);
  return {
    segments,
    codes,
    segmentOf: (recencyScore, frequencyScore, monetaryScore) =>
      tenSegmentOf(r[recencyScore], f[frequencyScore], m[monetaryScore]),
    convention: { key: 'methods.rfm.segments.ten' },
    rules: [
      ...Object.entries(boxes).map(([key, only]) => rangeRule({ key: `segments.ten.${key}` }, [only])),
      { label: { key: 'segments.ten.others' }, value: { key: 'rules.rfm.allOtherCells' } },
    ],
    notes: [],
  };
};
