import { fivePoint } from '../../../../src/classify/methods/rfm/five-point-scale';
import { elevenSegmentOf } from '../../../../src/classify/methods/rfm/segments-eleven';
import { segmentsCustom } from '../../../../src/classify/methods/rfm/segments-custom';
import { segmentsEight } from '../../../../src/classify/methods/rfm/segments-eight';
import { tenSegmentOf } from '../../../../src/classify/methods/rfm/segments-ten';
import { scoreRfm, scoringSchema } from '../../../../src/classify/methods/rfm/scoring';
import { translatorFor } from '../../../../src/locales/translate';
import { describeWithData, readShared } from '../../../support/shared-data';

const order = [
  'Champions',
  'Loyal',
  'Potential Loyalists',
  'New',
  'Promising',
  'Need Attention',
  'About to Sleep',
  'Cannot Lose Them',
  'At Risk',
  'Hibernating',
  'Lost',
];

const five = [1, 2, 3, 4, 5];
const cells = five.flatMap((r) => five.flatMap((f) => five.map((m) => [r, f, m] as const)));

describeWithData('the published grid of 125 cells', () => {
  it('is the grid of the 11 segments', () => {
    const published: unknown = JSON.parse(readShared('online-retail/segment_cells_125.json'));
    const ours = Object.fromEntries(
      cells.map(([r, f, m]) => [`${r}${f}${m}`, order[elevenSegmentOf(r, f, m)]]),
    );
    const letters = (text: string): string => text.replace(/ Customers/g, '').toLowerCase();
    expect(letters(JSON.stringify(ours))).toHaveLength(letters(JSON.stringify(published)).length);
    expect(JSON.parse(letters(JSON.stringify(ours)))).toEqual(JSON.parse(letters(JSON.stringify(published))));
  });
});

describe('segments', () => {
  it('leave 10 of 125 cells to Others in the scheme of 10', () => {
    expect(cells.filter(([r, f, m]) => tenSegmentOf(r, f, m) === 10)).toHaveLength(10);
    expect(tenSegmentOf(5, 5, 5)).toBe(0);
    expect(tenSegmentOf(3, 4, 3)).toBe(2);
    expect(tenSegmentOf(4, 1, 2)).toBe(3);
  });

  it('are the published ten, the first that matches', () => {
    // segment: recency, frequency, monetary, each from–to
    const published: [number, number[]][] = [
      [0, [5, 5, 5, 5, 5, 5]],
      [2, [3, 5, 3, 5, 2, 5]],
      [1, [2, 4, 2, 4, 2, 4]],
      [4, [3, 4, 1, 3, 3, 5]],
      [3, [4, 5, 1, 3, 1, 5]],
      [7, [1, 2, 3, 4, 4, 5]],
      [8, [1, 2, 2, 5, 4, 5]],
      [5, [1, 3, 3, 5, 3, 5]],
      [6, [2, 3, 1, 3, 1, 4]],
      [9, [1, 1, 1, 5, 1, 5]],
    ];
    for (const [r, f, m] of cells) {
      const match = published.find(
        ([, [r0, r1, f0, f1, m0, m1]]) => r >= r0 && r <= r1 && f >= f0 && f <= f1 && m >= m0 && m <= m1,
      );
      expect(tenSegmentOf(r, f, m)).toBe(match?.[0] ?? 10);
    }
  });

  it('are 8 by two levels per axis, a recent order being high', () => {
    const values = {
      recency: Float64Array.of(1, 1, 9, 9, 1, 1, 9, 9),
      frequency: Float64Array.of(9, 1, 9, 1, 9, 1, 9, 1),
      monetary: Float64Array.of(9, 9, 9, 9, 1, 1, 1, 1),
    };
    const scores = scoreRfm(values, scoringSchema.parse({ type: 'quantile' }));
    for (const threshold of ['meanScore', 'mean', 'median'] as const) {
      const { segments, codes } = segmentsEight(threshold)(values, scores);
      expect([...codes].map((code) => segments[code].key)).toEqual([
        'keyValue',
        'keyDevelop',
        'keyRetain',
        'keyWinBack',
        'generalValue',
        'generalDevelop',
        'generalRetain',
        'generalWinBack',
      ]);
    }
  });

  it('of the user report uncovered and overlapping cells', () => {
    const all = [1, 3] as const;
    const segmenter = segmentsCustom([
      { name: 'Best', cells: [{ recency: [3, 3], frequency: all, monetary: all }] },
      { name: 'Rich', cells: [{ recency: [2, 3], frequency: all, monetary: [3, 3] }] },
    ]);
    const values = {
      recency: Float64Array.of(1, 5, 9),
      frequency: Float64Array.of(1, 5, 9),
      monetary: Float64Array.of(1, 5, 9),
    };
    const scores = scoreRfm(values, scoringSchema.parse({ type: 'quantile', bins: 3 }));
    const { segments, codes, notes } = segmenter(values, scores);
    expect(segments.map(({ key, rank }) => [key, rank])).toEqual([
      ['own1', 1],
      ['own2', 0.5],
      ['others', 0],
    ]);
    expect([...codes]).toEqual([0, 2, 2]);
    // 27 cells: 9 in Best, 3 more in Rich, 3 in both.
    expect(notes.map(({ key, params }) => [key, params?.['count']])).toEqual([
      ['rules.rfm.uncoveredCells', 15],
      ['rules.rfm.overlappingCells', 3],
    ]);
  });

  it('names segments that reach beyond the highest score, and those that nobody can come into', () => {
    const all: [number, number] = [1, 10];
    const ones = Float64Array.of(1, 2, 3);
    const values = { recency: ones, frequency: ones, monetary: ones };
    const scores = scoreRfm(values, scoringSchema.parse({ type: 'quantile', bins: 5 }));
    const { notes } = segmentsCustom([
      { name: 'Top', cells: [{ recency: [6, 10], frequency: all, monetary: all }] },
      { name: 'All', cells: [{ recency: [1, 5], frequency: [1, 5], monetary: [1, 5] }] },
      { name: 'Hidden', cells: [{ recency: [1, 2], frequency: [1, 2], monetary: [1, 2] }] },
    ])(values, scores);
    const texts = notes.map(translatorFor('en'));
    expect(texts).toContainEqual(expect.stringMatching(/above the highest score.*: Top$/));
    expect(texts).toContainEqual(expect.stringMatching(/never have a customer.*: Top, Hidden$/));
  });
});

describe('the 1-to-5 scale', () => {
  it.each([
    [2, [1, 5]],
    [3, [1, 3, 5]],
    [4, [1, 2, 4, 5]],
    [5, [1, 2, 3, 4, 5]],
    [10, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
  ])('spreads %i scores', (bins, expected) => {
    expect(expected.map((_, k) => fivePoint(k + 1, bins))).toEqual(expected);
  });
});
