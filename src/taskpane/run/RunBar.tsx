import { Button, ProgressBar, Text, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../language/use-text';
import type { ShownPlan } from '../plan/shown-plan';
import { classifyCustomers, previewTiers, writeTiers } from './classify-customers';
import { overallProgress } from './overall-progress';
import { useRunStore, type Run } from './run-store';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  wide: { flexGrow: 1, minWidth: 0 },
  narrow: { flexShrink: 0, minWidth: 0 },
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
  const run = useRunStore((state) => state.run);
  return (
    <footer className={styles.bar}>
      {run.status === 'running' ? (
        <RunProgress run={run} />
      ) : run.status === 'planned' ? (
        <PlanButtons plan={run.plan} />
      ) : (
        <RunButtons status={run.status} />
      )}
    </footer>
  );
}

/** After what the focused button is gone, so that the one in its place takes over. */
const returnsFocus = new Set<Run['status']>(['cancelled']);

function RunButtons({ status }: { status: Run['status'] }) {
  const styles = useStyles();
  const say = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (returnsFocus.has(status)) button.current?.focus();
  }, [status]);
  return (
    <div className={styles.buttons}>
      <Button
        ref={button}
        appearance="primary"
        size="large"
        className={styles.wide}
        data-testid="classify"
        onClick={() => void classifyCustomers()}
      >
        {say(status === 'done' ? 'pane.run.again' : 'pane.run.classify')}
      </Button>
      <Button
        size="large"
        className={styles.narrow}
        data-testid="preview"
        onClick={() => void previewTiers()}
      >
        {say('pane.run.preview')}
      </Button>
    </div>
  );
}

function PlanButtons({ plan }: { plan: ShownPlan }) {
  const styles = useStyles();
  const say = useText();
  const leave = useRunStore((state) => state.leave);
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        size="large"
        className={styles.wide}
        data-testid="write"
        onClick={() => void writeTiers(plan)}
      >
        {say('pane.run.write')}
      </Button>
      <Button size="large" className={styles.narrow} data-testid="back" onClick={leave}>
        {say('pane.run.back')}
      </Button>
    </div>
  );
}

function RunProgress({ run }: { run: Extract<Run, { status: 'running' }> }) {
  const styles = useStyles();
  const say = useText();
  const { progress, cancel, isCancelling, job } = run;
  const { announce } = useAnnounce();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const step = job === 'undo' || job === 'remove' ? job : (progress?.stage ?? 'read');
  const stage = say(isCancelling ? 'pane.run.cancelling' : `steps.${step}`);
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
