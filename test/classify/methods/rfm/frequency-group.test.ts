import { frequencyGroup } from '../../../../src/classify/methods/rfm/frequency-group';

/** Customers 0 to 5: one of unknown frequency, then 1, 1, 2, 3, 4 orders. */
const frequency = Float64Array.of(NaN, 1, 1, 2, 3, 4);
const monetary = Float64Array.of(60, 50, NaN, 30, 20, 10);
const group = frequencyGroup(Uint32Array.of(0, 1, 2, 3, 4, 5), frequency, monetary, 3);

describe('frequencyGroup', () => {
  it('scores customers by thirds of frequency, those of whom it is unknown as the worst', () => {
    const { sum, division } = group.asItStands();
    expect(sum).toBe(1 + 1 + 1 + 2 + 3 + 3);
    expect([1, 2, 3].map((score) => [...division.cell(score).sorted])).toEqual([[50, 60], [30], [10, 20]]);
    // 1 where money is unknown, and thirds of 50 and 60, of 30 alone, and of 10 and 20.
    expect(division.monetarySum()).toBe(1 + (1 + 3) + 1 + (1 + 3));
  });

  it('finds one who is there', () => {
    expect([NaN, 1, 2, 3, 4].map((own) => group.with(own).came)).toEqual([1, 1, 2, 3, 3]);
    expect(group.with(2).division).toBe(group.asItStands().division);
  });

  it('scores again after one left or came', () => {
    expect(group.without(4)).toMatchObject({ left: 3, came: undefined, sum: 1 + 1 + 1 + 2 + 3 });
    expect(group.without(NaN)).toMatchObject({ left: 1, came: undefined, sum: 1 + 1 + 2 + 3 + 3 });
    expect(group.joinedBy(9)).toMatchObject({ left: undefined, came: 3, sum: 1 + 1 + 1 + 2 + 2 + 3 + 3 });
  });

  it('keeps the customers of a division, whoever makes it', () => {
    const { division, left, came } = group.changed(3, 9);
    expect([left, came]).toEqual([2, 3]);
    expect(division.cell(1)).toBe(group.asItStands().division.cell(1));
    expect(group.changed(4, 9).division).toBe(group.changed(4, 8).division);
  });

  it('has nobody in it', () => {
    const empty = frequencyGroup(new Uint32Array(0), frequency, monetary, 3);
    expect(empty.asItStands().sum).toBe(0);
    expect(empty.joinedBy(5)).toMatchObject({ came: 1, sum: 1 });
  });
});
