import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useText } from '../language/use-text';
import { removeAll } from '../run/take-back';
import { useWrittenStore } from './written-store';

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 32px)', maxWidth: '440px', padding: tokens.spacingHorizontalL },
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalL },
  last: { margin: 0 },
});

/** Asks before everything goes, and says what that is. */
export function RemoveDialog() {
  const styles = useStyles();
  const say = useText();
  const places = useWrittenStore((state) => state.places);
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<DeleteRegular />} data-testid="remove-everything">
          {say('pane.remove.button')}
        </Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface} data-testid="remove-dialog">
        <DialogBody>
          <DialogTitle>{say('pane.remove.title')}</DialogTitle>
          <DialogContent>
            {say('pane.remove.goes')}
            <ul className={styles.list}>
              {places.map(({ what, sheet, address }) => (
                <li key={`${what} ${sheet}`}>{say(`pane.remove.places.${what}`, { sheet, address })}</li>
              ))}
              <li>{say('pane.remove.memory')}</li>
            </ul>
            <p className={styles.last}>{say('pane.remove.stays')}</p>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button data-testid="remove-cancel">{say('pane.remove.cancel')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                data-testid="remove-confirm"
                onClick={() => {
                  void removeAll();
                }}
              >
                {say('pane.remove.confirm')}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
