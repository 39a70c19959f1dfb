import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { ModalDialog } from '../controls/ModalDialog';
import { useText } from '../language/use-text';
import { removeAll } from '../run/take-back';
import { useWrittenStore } from './written-store';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalL },
  text: { margin: 0 },
});

/** The way back to a workbook without this add-in: asks before everything goes, and says what that is. */
export function RemoveDialog() {
  const styles = useStyles();
  const say = useText();
  const places = useWrittenStore((state) => state.places);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        icon={<DeleteRegular />}
        aria-haspopup="dialog"
        data-testid="remove-everything"
        onClick={() => setOpen(true)}
      >
        {say('pane.remove.button')}
      </Button>
      {isOpen && (
        <ModalDialog
          title={say('pane.remove.title')}
          testId="remove-dialog"
          onClose={close}
          actions={
            <>
              <Button data-testid="remove-cancel" onClick={close}>
                {say('pane.remove.cancel')}
              </Button>
              <Button
                appearance="primary"
                data-testid="remove-confirm"
                onClick={() => {
                  close();
                  void removeAll();
                }}
              >
                {say('pane.remove.confirm')}
              </Button>
            </>
          }
        >
          <p className={styles.text}>{say('pane.remove.goes')}</p>
          <ul className={styles.list}>
            {places.map(({ what, sheet, address }) => (
              <li key={`${what} ${sheet}`}>{say(`pane.remove.places.${what}`, { sheet, address })}</li>
            ))}
            <li>{say('pane.remove.memory')}</li>
          </ul>
          <p className={styles.text}>{say('pane.remove.stays')}</p>
        </ModalDialog>
      )}
    </>
  );
}
