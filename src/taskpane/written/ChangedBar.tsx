import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useText } from '../language/use-text';
import { refreshHere } from '../run/refresh-here';
import { useWrittenStore } from './written-store';

/** Says that the data are no longer those of the last run, and offers to run it again. */
export function ChangedBar() {
  const say = useText();
  const hasChanged = useWrittenStore((state) => state.hasChanged);
  if (!hasChanged) return null;
  return (
    <MessageBar intent="info" layout="multiline" data-testid="data-changed">
      <MessageBarBody>
        <MessageBarTitle>{say('pane.changed.title')}</MessageBarTitle>
        {say('pane.changed.explain')}
      </MessageBarBody>
      <MessageBarActions>
        <Button data-testid="refresh" onClick={() => void refreshHere()}>
          {say('pane.changed.refresh')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
