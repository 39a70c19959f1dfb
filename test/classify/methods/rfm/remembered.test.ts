import { remembered } from '../../../../src/classify/methods/rfm/remembered';

describe('remembered', () => {
  it('computes each answer once, that to what is unknown too, even if the answer is undefined', () => {
    const asked: number[] = [];
    const answer = remembered((question: number) => {
      asked.push(question);
      return question > 1 ? question * 2 : undefined;
    });
    expect([2, 2, NaN, NaN, 0, 0, -0].map(answer)).toEqual([4, 4, ...Array<undefined>(5)]);
    expect(asked).toEqual([2, NaN, 0]);
  });
});
