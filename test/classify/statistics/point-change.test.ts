import { changedPoints, noChange } from '../../../src/classify/statistics/point-change';
import { pointsOf } from '../../../src/classify/statistics/points';

describe('changedPoints', () => {
  const columns = [Float64Array.of(1, 2, 0), Float64Array.of(5, 6, 7)];
  const points = { ...pointsOf(columns, 3), unknown: [Uint8Array.of(0, 0, 1), undefined] };

  it('moves a point along an axis and stretches that for all', () => {
    const { values } = changedPoints(points, { point: 1, axis: 1, to: 9, stretch: 2, unknownAt: 0 });
    expect([...values]).toEqual([1, 10, 2, 18, 0, 14]);
  });

  it('puts points without a value on the axis where they come to lie', () => {
    const { values } = changedPoints(points, { point: 0, axis: 0, to: 4, stretch: 0.5, unknownAt: -0.2 });
    expect([...values]).toEqual([2, 5, 1, 6, -0.1, 7]);
  });

  it('leaves all as it is without a change', () => {
    expect([...changedPoints(points, noChange).values]).toEqual([...points.values]);
  });
});
