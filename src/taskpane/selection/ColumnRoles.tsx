import { Button, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnLetters, type ColumnProfile, type Profile, type Role, rolesOf } from '../../classify';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { assignRole } from './assign-role';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(132px, 45%)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  unused: { color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What any column may be, beside the roles of its kind of rows. */
const alwaysOffered = ['attribute', 'metric', 'ignored'] as const satisfies readonly Role[];

/** Columns that the run would do without: shown on request. */
const isAside = ({ role }: ColumnProfile): boolean =>
  role === 'ignored' || role === 'attribute' || role === 'metric';

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
  const used = profile.columns.filter((column) => !isAside(column));
  const hidden = profile.columns.length - used.length;
  const shown = showsAll || used.length === 0 ? profile.columns : used;

  return (
    <>
      <ul className={styles.list}>
        {shown.map((column) => (
          <ColumnRole key={column.index} column={column} profile={profile} firstColumn={firstColumn} />
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

function ColumnRole({ column, profile, firstColumn }: ColumnRolesProps & { column: ColumnProfile }) {
  const styles = useStyles();
  const say = useText();
  const { change } = useRecipeStore.getState();
  const name =
    column.header.trim() ||
    say('pane.columns.unnamed', { letter: columnLetters(firstColumn + column.index) });
  const offered = [...rolesOf[profile.kind], ...alwaysOffered];
  const options = offered.includes(column.role) ? offered : [...offered, column.role];

  return (
    <li className={styles.column}>
      <Text
        size={200}
        truncate
        wrap={false}
        block
        title={name}
        className={column.role === 'ignored' ? styles.unused : undefined}
      >
        {name}
      </Text>
      <Select
        size="small"
        aria-label={say('pane.columns.role', { column: name })}
        value={column.role}
        onChange={(_event, { value }) => {
          const role = options.find((option) => option === value);
          if (role) change(assignRole(useRecipeStore.getState().recipe, profile.columns, column, role));
        }}
      >
        {options.map((role) => (
          <option key={role} value={role}>
            {say(`roles.${role}`)}
          </option>
        ))}
      </Select>
    </li>
  );
}
