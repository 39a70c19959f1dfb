import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useText } from '../language/use-text';
import type { Run } from './run-store';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  kept: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Cells named before the rest is counted. */
const cellsShown = 8;

/** What was undone or removed, and what stayed because people had changed it. It takes the focus when it appears. */
export function TakenBack({ end }: { end: Extract<Run, { status: 'undone' | 'removed' }> }) {
  const styles = useStyles();
  const say = useText();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => message.current?.focus(), [end]);
  const cells = end.status === 'undone' ? end.outcome.kept : [];
  const { keptSheets: sheets, notFound } = end.outcome;
  const isAsBefore = cells.length + sheets.length + notFound.length === 0;
  const asTexts = (list: readonly string[]) => list.map((text) => ({ key: 'text', params: { text } }));

  return (
    <MessageBar ref={message} tabIndex={-1} intent="success" layout="multiline" data-testid={end.status}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say(`pane.takenBack.${end.status}`)}</MessageBarTitle>
        {isAsBefore && <div>{say('pane.takenBack.asBefore')}</div>}
        {cells.length > 0 && (
          <div className={styles.kept}>
            {say('pane.takenBack.cells', { cells: asTexts(cells.slice(0, cellsShown)) })}
            {cells.length > cellsShown && ` ${say('pane.errors.more', { count: cells.length - cellsShown })}`}
          </div>
        )}
        {sheets.length > 0 && (
          <div className={styles.kept}>{say('pane.takenBack.sheets', { sheets: asTexts(sheets) })}</div>
        )}
        {notFound.length > 0 && (
          <div className={styles.kept}>{say('pane.takenBack.notFound', { columns: asTexts(notFound) })}</div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
