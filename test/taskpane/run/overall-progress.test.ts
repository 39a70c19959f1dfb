import { overallProgress } from '../../../src/taskpane/run/overall-progress';

describe('overallProgress', () => {
  it('only grows from stage to stage', () => {
    const stages = ['read', 'prepare', 'classify', 'write'] as const;
    const values = stages.flatMap((stage) =>
      [0, 1, 2].map((done) => overallProgress({ stage, done, total: 2 })),
    );
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect([values[0], values.at(-1)]).toEqual([0, 1]);
  });

  it('goes on where reasons are worked out between methods', () => {
    const [classify, reasons] = (['classify', 'reasons'] as const).map((stage) =>
      [0, 1, 2].map((done) => overallProgress({ stage, done, total: 2 })),
    );
    expect(reasons).toEqual(classify);
  });

  it('is at the beginning of a stage whose size is unknown', () => {
    expect(overallProgress({ stage: 'read', done: 0, total: 0 })).toBe(0);
  });
});
