import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { UserError } from '../../classify';
import { useText } from '../language/use-text';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  cells: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

const cellsShown = 12;
/** Enough to recognise an error by; a host may send its whole stack. */
const detailLength = 240;

interface ErrorMessageProps {
  error: UserError;
  onRetry?: (() => void) | undefined;
  /** Whether it appears while the user is elsewhere: it is announced, but leaves the focus where it is. */
  isQuiet?: boolean;
}

/** An error as a user reads it: what happened, which cells, what to do. It takes the focus when it appears. */
export function ErrorMessage({ error, onRetry, isQuiet = false }: ErrorMessageProps) {
  const styles = useStyles();
  const say = useText();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isQuiet) message.current?.focus();
  }, [error, isQuiet]);
  const { cells, kind, params } = error;

  return (
    <MessageBar
      ref={message}
      tabIndex={-1}
      intent="error"
      layout="multiline"
      data-testid="error"
      data-kind={kind}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say(`errors.${kind}.what`, params)}</MessageBarTitle>
        <div>{say(`errors.${kind}.do`, params)}</div>
        {params['sheet'] && <div className={styles.cells}>{say('pane.errors.sheet', params)}</div>}
        {cells.length > 0 && (
          <div className={styles.cells}>
            {say('pane.errors.cells', { cells: cells.slice(0, cellsShown).map(asText) })}
            {cells.length > cellsShown && ` ${say('pane.errors.more', { count: cells.length - cellsShown })}`}
          </div>
        )}
        {kind === 'invalidRecipe' && params['problem'] && (
          <div className={styles.cells}>{say('pane.errors.problem', params)}</div>
        )}
        {kind === 'unexpected' && (
          <code className={styles.cells}>{Object.values(params).join(' · ').slice(0, detailLength)}</code>
        )}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{say('pane.errors.retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const asText = (text: string) => ({ key: 'text', params: { text } });
