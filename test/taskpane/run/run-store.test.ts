import { UserError } from '../../../src/classify';
import { overallProgress, useRunStore } from '../../../src/taskpane/run/run-store';

const { begin, report, fail, dismissFailure } = useRunStore.getState();
const status = () => useRunStore.getState().run.status;
const progress = { stage: 'read', done: 1, total: 2 } as const;

beforeEach(() => useRunStore.setState({ run: { status: 'idle' } }));

describe('the run store', () => {
  it('takes reports of a run, and none after it ended', () => {
    begin(() => undefined);
    report(progress);
    expect(useRunStore.getState().run).toMatchObject({ status: 'running', progress });
    fail(new UserError('sheetProtected'));
    report(progress);
    expect(status()).toBe('failed');
  });

  it('tells a cancelled run from a failed one', () => {
    begin(() => undefined);
    fail(new UserError('cancelled'));
    expect(status()).toBe('cancelled');
  });

  it('says that it is cancelling until the run has ended', () => {
    const abort = jest.fn();
    begin(abort);
    const { run } = useRunStore.getState();
    if (run.status === 'running') run.cancel();
    expect(abort).toHaveBeenCalledTimes(1);
    report(progress);
    expect(useRunStore.getState().run).toMatchObject({ status: 'running', isCancelling: true });
  });

  it('takes a failure away, but nothing else', () => {
    fail(new UserError('emptySheet'));
    dismissFailure();
    expect(status()).toBe('idle');
    begin(() => undefined);
    dismissFailure();
    expect(status()).toBe('running');
  });
});

describe('overallProgress', () => {
  it('only grows from stage to stage', () => {
    const stages = ['read', 'prepare', 'classify', 'write'] as const;
    const values = stages.flatMap((stage) =>
      [0, 1, 2].map((done) => overallProgress({ stage, done, total: 2 })),
    );
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect([values[0], values.at(-1)]).toEqual([0, 1]);
  });

  it('is at the beginning of a stage whose size is unknown', () => {
    expect(overallProgress({ stage: 'read', done: 0, total: 0 })).toBe(0);
  });
});
