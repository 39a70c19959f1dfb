import { Button, ProgressBar, Text, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../language/use-text';
import { classifyCustomers } from './classify-customers';
import { overallProgress, useRunStore, type Run } from './run-store';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { width: '100%' },
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '40px' },
  stage: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

/** The pane's foot: the one button that matters, or how far its work is. */
export function RunBar() {
  const styles = useStyles();
  const say = useText();
  const run = useRunStore((state) => state.run);
  const button = useRef<HTMLButtonElement>(null);
  // The button that was focused is gone; the one in its place takes over.
  useEffect(() => {
    if (run.status === 'cancelled') button.current?.focus();
  }, [run.status]);

  return (
    <footer className={styles.bar}>
      {run.status === 'running' ? (
        <RunProgress run={run} />
      ) : (
        <Button
          ref={button}
          appearance="primary"
          size="large"
          className={styles.wide}
          data-testid="classify"
          onClick={() => void classifyCustomers()}
        >
          {say(run.status === 'done' ? 'pane.run.again' : 'pane.run.classify')}
        </Button>
      )}
    </footer>
  );
}

function RunProgress({ run }: { run: Extract<Run, { status: 'running' }> }) {
  const styles = useStyles();
  const say = useText();
  const { progress, cancel, isCancelling } = run;
  const { announce } = useAnnounce();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const stage = say(isCancelling ? 'pane.run.cancelling' : `steps.${progress?.stage ?? 'read'}`);
  useEffect(() => announce(stage), [announce, stage]);
  useEffect(() => cancelButton.current?.focus(), []);

  return (
    <div className={styles.progress} data-testid="progress">
      <div className={styles.stage}>
        <Text size={200}>{stage}</Text>
        <ProgressBar aria-label={stage} value={progress && overallProgress(progress)} thickness="large" />
      </div>
      <Button ref={cancelButton} data-testid="cancel" disabledFocusable={isCancelling} onClick={cancel}>
        {say('pane.run.cancel')}
      </Button>
    </div>
  );
}
