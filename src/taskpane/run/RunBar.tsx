import { Button, ProgressBar, Text, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Progress } from '../../classify';
import { useText } from '../language/use-text';
import { overallProgress, useRunStore } from './run-store';
import { useClassify } from './use-classify';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { width: '100%' },
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  stage: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** The pane's foot: the one button that matters, or how far its work is. */
export function RunBar() {
  const styles = useStyles();
  const say = useText();
  const { run, ready, classify } = useClassify();

  return (
    <footer className={styles.bar}>
      {run.status === 'running' ? (
        <RunProgress progress={run.progress} cancel={run.cancel} />
      ) : (
        <Button
          appearance="primary"
          size="large"
          className={styles.wide}
          data-testid="classify"
          disabledFocusable={!ready}
          onClick={() => void classify()}
        >
          {say(run.status === 'done' ? 'pane.run.again' : 'pane.run.classify')}
        </Button>
      )}
    </footer>
  );
}

function RunProgress({ progress, cancel }: { progress: Progress | undefined; cancel: () => void }) {
  const styles = useStyles();
  const say = useText();
  const { announce } = useAnnounce();
  const stage = say(`steps.${progress?.stage ?? 'read'}`);
  useEffect(() => announce(stage), [announce, stage]);

  return (
    <div className={styles.progress} data-testid="progress">
      <div className={styles.stage}>
        <Text size={200}>
          {stage}
          {progress && progress.total > 1 && ` ${say('steps.share', { share: progress.done / progress.total })}`}
        </Text>
        <ProgressBar aria-label={stage} value={progress ? overallProgress(progress) : undefined} thickness="large" />
      </div>
      <Button data-testid="cancel" onClick={cancel}>
        {say('pane.run.cancel')}
      </Button>
    </div>
  );
}

/** Tells whether a run is under way, during which the settings keep still. */
export const useIsRunning = (): boolean => useRunStore(({ run }) => run.status === 'running');
