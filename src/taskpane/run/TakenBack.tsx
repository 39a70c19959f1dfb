import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../language/use-text';
import type { Run } from './run-store';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  kept: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Cells, sheets or columns named before the rest is counted. */
const shown = 8;

/** What was undone or removed, and what stayed because people had changed it. It takes the focus when it appears. */
export function TakenBack({ end }: { end: Extract<Run, { status: 'undone' | 'removed' }> }) {
  const styles = useStyles();
  const say = useText();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), [end]);
  const { keptSheets, notFound, unclear } = end.outcome;
  const kept = [
    { what: 'cells', list: end.status === 'undone' ? end.outcome.kept : [] },
    { what: 'sheets', list: keptSheets },
    { what: 'unclear', list: unclear },
    { what: 'notFound', list: notFound },
  ].filter(({ list }) => list.length > 0);
  const asTexts = (list: readonly string[]) => list.map((text) => ({ key: 'text', params: { text } }));

  return (
    <MessageBar ref={message} tabIndex={-1} intent="success" layout="multiline" data-testid={end.status}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say(`pane.takenBack.${end.status}`)}</MessageBarTitle>
        {kept.length === 0 && <div>{say('pane.takenBack.asBefore')}</div>}
        {kept.map(({ what, list }) => (
          <div key={what} className={styles.kept}>
            {say(`pane.takenBack.${what}`, { list: asTexts(list.slice(0, shown)) })}
            {list.length > shown && ` ${say('pane.errors.more', { count: list.length - shown })}`}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
