import { inUnits } from '../../../src/classify/statistics/in-units';

describe('inUnits', () => {
  it('counts decimals in whole units', () => {
    const { units, scale, exact } = inUnits(Float64Array.of(0.7, -0.5, 22.200000000000003, NaN, Infinity));
    expect([...units]).toEqual([7, -5, 222, NaN, Infinity]);
    expect([scale, exact]).toEqual([10, true]);
  });

  it('counts in finer units where asked', () => {
    expect([...inUnits(Float64Array.of(3, 4), 100).units]).toEqual([300, 400]);
  });

  it('leaves other numbers as they are', () => {
    const values = Float64Array.of(1 / 3, 2);
    expect(inUnits(values)).toEqual({ units: values, scale: 1, exact: false });
  });
});
