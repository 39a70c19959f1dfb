import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { Region } from '../../workbook/region';
import { useText } from '../language/use-text';
import { useIsRunning } from '../run/run-store';
import { followSelectionAgain, keepToSelection } from './read-selection';
import { useSelectionStore } from './selection-store';

const useStyles = makeStyles({
  button: { alignSelf: 'start' },
});

/** What stands beside the data unread, and the way to point at other cells. */
export function ExactCells({ region }: { region: Region | undefined }) {
  const styles = useStyles();
  const say = useText();
  const isPinned = useSelectionStore(({ pinned }) => pinned !== undefined);
  const isRunning = useIsRunning();
  const beyond = region?.beyond ?? [];

  return (
    <>
      {beyond.length > 0 && !isPinned && (
        <MessageBar intent="info" layout="multiline" data-testid="beyond">
          <MessageBarBody>{say('pane.selection.beyond', { cells: beyond.join(', ') })}</MessageBarBody>
        </MessageBar>
      )}
      {isPinned && (
        <MessageBar intent="info" layout="multiline" data-testid="pinned">
          <MessageBarBody>{say('pane.selection.pinned')}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        size="small"
        className={styles.button}
        disabled={isRunning}
        onClick={() => void (isPinned ? followSelectionAgain() : keepToSelection())}
      >
        {say(isPinned ? 'pane.selection.follow' : 'pane.selection.exactly')}
      </Button>
    </>
  );
}
