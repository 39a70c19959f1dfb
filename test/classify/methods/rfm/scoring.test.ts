import { scoreRfm, scoringSchema } from '../../../../src/classify/methods/rfm/scoring';

const values = {
  recency: Float64Array.of(1, 10, 30, 31, 90, 91, NaN),
  frequency: Float64Array.of(1, 1, 1, 2, 3, 9, 0),
  monetary: Float64Array.of(10, 20, 30, 40, 50, 60, 0),
};

const scores = (scoring: object): string[] => {
  const { recency, frequency, monetary } = scoreRfm(values, scoringSchema.parse(scoring));
  return [recency, frequency, monetary].map((axis) => axis.scores.join(''));
};

describe('RFM scoring', () => {
  it('by quantiles: a value on a cut point is in the bin below; no order scores 1', () => {
    // Cut points: recency 26.67 and 50.67 without NaN, frequency 1 and 2, monetary 20 and 40.
    expect(scores({ type: 'quantile', bins: 3 })).toEqual(['3322111', '1112331', '1122331']);
  });

  it('by cut points of one’s own: within 30 days, 2 orders or more', () => {
    const scoring = { type: 'custom', recency: [30, 90], frequency: [2, 5], monetary: [40] };
    expect(scores(scoring)).toEqual(['3332211', '1112231', '1112221']);
  });

  it('above or below the mean and the median', () => {
    // Medians 30.5, 1 and 30; means 42.2, 2.4 and 30.
    expect(scores({ type: 'aboveBelow', threshold: 'median' })).toEqual(['2221111', '2222221', '1122221']);
    expect(scores({ type: 'aboveBelow', threshold: 'mean' })).toEqual(['2222111', '1111221', '1122221']);
  });

  it('by natural breaks', () => {
    expect(scores({ type: 'naturalBreaks', bins: 3 })).toEqual(['3322111', '1112231', '1222331']);
  });

  it('nested: frequency within recency', () => {
    const [recency, frequency] = scores({ type: 'nested', bins: 3 });
    expect(recency).toBe('3322111');
    expect(frequency).toHaveLength(7);
  });

  it('refuses cut points in the wrong order and too few or many bins', () => {
    const valid = (scoring: object): boolean => scoringSchema.safeParse(scoring).success;
    expect(valid({ type: 'custom', recency: [90, 30], frequency: [1], monetary: [1] })).toBe(false);
    expect(valid({ type: 'quantile', bins: 2 })).toBe(false);
    expect(valid({ type: 'quantile', bins: 11 })).toBe(false);
  });
});
