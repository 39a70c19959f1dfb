import { ckmeans } from 'simple-statistics';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';
import { naturalBreaks } from '../../../src/classify/statistics/natural-breaks';

/** The squared distances from the means of groups that begin at these values. */
function distances(sorted: Float64Array, breaks: readonly number[]): number {
  const ends = [...breaks, Infinity];
  return ends.reduce((sum, end, group) => {
    const start = group > 0 ? ends[group - 1] : -Infinity;
    const members = sorted.filter((value) => value >= start && value < end);
    const mean = members.reduce((total, value) => total + value, 0) / members.length;
    return sum + members.reduce((total, value) => total + (value - mean) ** 2, 0);
  }, 0);
}

describe('naturalBreaks', () => {
  it('finds the gaps', () => {
    expect(naturalBreaks(Float64Array.of(1, 2, 10, 11, 30), 3)).toEqual([10, 30]);
  });

  it('has no more groups than distinct values', () => {
    expect(naturalBreaks(Float64Array.of(1, 1, 5, 5), 4)).toEqual([5]);
    expect(naturalBreaks(Float64Array.of(3, 3, 3), 4)).toEqual([]);
    expect(naturalBreaks(new Float64Array(0), 2)).toEqual([]);
  });

  it.each([10, 1000, 1e7])('is as good as simple-statistics on whole numbers up to %d', (most) => {
    const random = seededRandom(most);
    for (let run = 0; run < 300; run++) {
      const sorted = Float64Array.from({ length: 2 + Math.floor(60 * random()) }, () =>
        Math.floor(most * random() ** 3),
      ).sort();
      const groups = 2 + Math.floor(5 * random());
      const distinct = new Set(sorted).size;
      const theirs = ckmeans([...sorted], Math.min(groups, distinct))
        .slice(1)
        .map(([first]) => first);
      const ours = naturalBreaks(sorted, groups);
      expect(ours).toHaveLength(theirs.length);
      const best = distances(sorted, theirs);
      expect(Math.abs(distances(sorted, ours) - best)).toBeLessThanOrEqual(1e-9 * (1 + best));
    }
  });
});
