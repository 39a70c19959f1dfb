import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ErrorMessage } from '../errors/ErrorMessage';
import { useText } from '../language/use-text';
import { ResultView } from '../result/ResultView';
import type { Run } from './run-store';
import { TakenBack } from './TakenBack';

/** How the last job ended. */
export function RunEnd({ run }: { run: Run }) {
  const say = useText();
  switch (run.status) {
    case 'failed':
      return <ErrorMessage error={run.error} onRetry={run.retry} />;
    case 'cancelled':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say('pane.run.cancelled')}</MessageBarBody>
        </MessageBar>
      );
    case 'undone':
    case 'removed':
      return <TakenBack end={run} />;
    case 'done':
      return <ResultView {...run.outcome} />;
    default:
      return null;
  }
}
