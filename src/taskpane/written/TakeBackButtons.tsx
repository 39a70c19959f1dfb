import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useText } from '../language/use-text';
import { undoRun } from '../run/take-back';
import { RemoveDialog } from './RemoveDialog';
import { useWrittenStore } from './written-store';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    // The buttons have no frame: their texts, not their edges, stand in line with the rest.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** Ways back: the last run, or everything. */
export function TakeBackButtons() {
  const styles = useStyles();
  const say = useText();
  const undo = useWrittenStore((state) => state.undo);
  return (
    <div className={styles.buttons}>
      {undo && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUndoRegular />}
          data-testid="undo"
          onClick={() => void undoRun()}
        >
          {say('pane.undo.button')}
        </Button>
      )}
      <RemoveDialog />
    </div>
  );
}
