import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Profile } from '../../classify';
import { useText } from '../language/use-text';
import { isAside } from './column-doubts';
import { ColumnRole } from './ColumnRole';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  more: { alignSelf: 'start', minWidth: 'auto', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface ColumnRolesProps {
  profile: Profile;
  /** Zero-based sheet column where the data begin, so that a column without a header can be named. */
  firstColumn: number;
}

/** What each column means: recognised, and changeable one by one. */
export function ColumnRoles({ profile, firstColumn }: ColumnRolesProps) {
  const styles = useStyles();
  const say = useText();
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef<number>(undefined);
  // What was clicked is gone: the column that has the role now is where one goes on.
  useEffect(() => {
    if (settled.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-column="${settled.current}"] select`)?.focus();
    settled.current = undefined;
  });
  const used = profile.columns.filter((column) => !isAside(column));
  const hidden = profile.columns.length - used.length;
  const shown = showsAll || used.length === 0 ? profile.columns : used;

  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((column) => (
          <ColumnRole
            key={column.index}
            column={column}
            profile={profile}
            firstColumn={firstColumn}
            onSettle={({ index }) => {
              settled.current = index;
            }}
          />
        ))}
      </ul>
      {hidden > 0 && used.length > 0 && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.more}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? say('pane.columns.fewer') : say('pane.columns.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}
