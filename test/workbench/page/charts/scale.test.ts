import { portion, scaleOf } from '../../../../src/workbench/page/charts/scale';

const free = { minimum: undefined, maximum: undefined, majorUnit: undefined };

describe('scaleOf', () => {
  it.each([
    [[3, 96], 200, [0, 20, 40, 60, 80, 100, 120]],
    [[0.58, 1], 200, [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]],
    [[1_250_400], 120, [0, 500_000, 1_000_000, 1_500_000]],
    [[-40, 60], 120, [-50, 0, 50, 100]],
    [[], 120, [0, 0.5, 1, 1.5]],
  ])('has round ticks from zero: %j', (values, room, ticks) => {
    expect(scaleOf(values, free, room, 30).ticks).toEqual(ticks);
  });

  it('keeps what is fixed', () => {
    const scale = scaleOf([0.3, 0.9], { minimum: 0, maximum: 1, majorUnit: 0.25 }, 100, 30);
    expect(scale).toEqual({ minimum: 0, maximum: 1, ticks: [0, 0.25, 0.5, 0.75, 1] });
  });

  it('says where values stand, those beyond its ends at the end', () => {
    const scale = scaleOf([], { minimum: 0, maximum: 200, majorUnit: 100 }, 100, 30);
    expect([-5, 0, 50, 200, 900].map((value) => portion(scale, value))).toEqual([0, 0, 0.25, 1, 1]);
  });
});
