import { UserError } from '../../../src/classify';
import { useRunStore } from '../../../src/taskpane/run/run-store';

const { begin, report, fail, dismissFailure } = useRunStore.getState();
const status = () => useRunStore.getState().run.status;
const progress = { stage: 'read', done: 1, total: 2 } as const;

beforeEach(() => useRunStore.setState({ run: { status: 'idle' } }));

describe('the run store', () => {
  it('takes reports of a run, and none after it ended', () => {
    begin('classify', () => undefined);
    report(progress);
    expect(useRunStore.getState().run).toMatchObject({ status: 'running', progress });
    fail(new UserError('sheetProtected'));
    report(progress);
    expect(status()).toBe('failed');
  });

  it('tells a cancelled run from a failed one', () => {
    begin('classify', () => undefined);
    fail(new UserError('cancelled'));
    expect(status()).toBe('cancelled');
  });

  it('says that it is cancelling until the run has ended', () => {
    const abort = jest.fn();
    begin('classify', abort);
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
    begin('classify', () => undefined);
    dismissFailure();
    expect(status()).toBe('running');
  });

  it('keeps how to try again beside what went wrong', () => {
    const retry = jest.fn();
    fail(new UserError('sheetProtected'), retry);
    const { run } = useRunStore.getState();
    if (run.status === 'failed') run.retry?.();
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('leaves a result behind', () => {
    useRunStore.getState().takeBack({
      status: 'undone',
      outcome: { at: '', kept: [], keptSheets: [], notFound: [], unclear: [] },
    });
    expect(status()).toBe('undone');
    useRunStore.getState().leave();
    expect(status()).toBe('idle');
  });
});
