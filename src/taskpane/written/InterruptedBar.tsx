import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useText } from '../language/use-text';
import { putInOrder } from '../run/take-back';
import { localSerial } from './moment';
import { useWrittenStore } from './written-store';

/** Says that something was begun in this workbook and never finished, and offers to put it in order. */
export function InterruptedBar() {
  const say = useText();
  const interrupted = useWrittenStore((state) => state.interrupted);
  if (!interrupted) return null;
  const { what, at } = interrupted;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="interrupted">
      <MessageBarBody>
        <MessageBarTitle>{say(`pane.interrupted.${what}`, { at: localSerial(at) })}</MessageBarTitle>
        {say(`pane.interrupted.offer.${what}`)}
      </MessageBarBody>
      <MessageBarActions>
        <Button data-testid="put-in-order" onClick={() => void putInOrder()}>
          {say('pane.interrupted.button')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
