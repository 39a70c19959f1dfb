import { naturalBreaks } from '../../../src/classify/statistics/natural-breaks';

describe('naturalBreaks', () => {
  it('finds the gaps', () => {
    expect(naturalBreaks(Float64Array.of(1, 2, 10, 11, 30), 3)).toEqual([10, 30]);
  });

  it('has no more groups than distinct values', () => {
    expect(naturalBreaks(Float64Array.of(1, 1, 5, 5), 4)).toEqual([5]);
    expect(naturalBreaks(Float64Array.of(3, 3, 3), 4)).toEqual([]);
    expect(naturalBreaks(new Float64Array(0), 2)).toEqual([]);
  });
});
