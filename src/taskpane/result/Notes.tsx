import {
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Message } from '../../classify';
import { useText } from '../language/use-text';

const useStyles = makeStyles({
  notes: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
  },
  more: { fontSize: 'inherit' },
});

/** Notes shown before one asks for the rest. */
const first = 3;

/** What a user should know about a result: the first few, the rest on request. */
export function Notes({ notes }: { notes: readonly Message[] }) {
  const styles = useStyles();
  const say = useText();
  const [showsAll, setShowsAll] = useState(false);
  const rest = notes.length - first;
  if (notes.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.notes}>
        {(showsAll ? notes : notes.slice(0, first)).map((note) => (
          <div key={JSON.stringify(note)}>{say(note)}</div>
        ))}
        {rest > 0 && (
          <Link
            as="button"
            inline
            className={styles.more}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? say('pane.result.fewerNotes') : say('pane.result.moreNotes', { count: rest })}
          </Link>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
