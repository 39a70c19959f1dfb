import { Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ColumnProfile, Profile, Role } from '../../classify';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { assignRole } from './assign-role';
import { isUnsure, rivalsOf } from './column-doubts';
import { ColumnDoubts } from './ColumnDoubts';
import { offeredRoles } from './offered-roles';
import { useColumnTitle } from './use-column-title';

const useStyles = makeStyles({
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(132px, 45%)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  unused: { color: tokens.colorNeutralForeground3 },
});

interface ColumnRoleProps {
  column: ColumnProfile;
  profile: Profile;
  /** Zero-based sheet column where the data begin, so that a column without a header can be named. */
  firstColumn: number;
  /** A column got a role by a click that takes away what was clicked. */
  onSettle: (column: ColumnProfile) => void;
}

/** What one column means: recognised, doubted where it is a guess, and changeable. */
export function ColumnRole({ column, profile, firstColumn, onSettle }: ColumnRoleProps) {
  const styles = useStyles();
  const say = useText();
  const titleOf = useColumnTitle(firstColumn);
  const doubtsId = useId();
  const title = titleOf(column);
  const { likely, others } = offeredRoles(column, profile.kind);
  const rivals = rivalsOf(column, profile);
  const isDoubted = isUnsure(column) || rivals.length > 0;
  const give = (to: ColumnProfile, role: Role): void => {
    const { recipe, change } = useRecipeStore.getState();
    change(assignRole(recipe, profile.columns, to, role));
  };
  const optionsOf = (roles: readonly Role[]) =>
    roles.map((role) => (
      <option key={role} value={role}>
        {say(`roles.${role}`)}
      </option>
    ));

  return (
    <li className={styles.column} data-column={column.index}>
      <Text
        size={200}
        truncate
        wrap={false}
        block
        title={title}
        className={column.role === 'ignored' ? styles.unused : undefined}
      >
        {title}
      </Text>
      <Select
        size="small"
        aria-label={say('pane.columns.role', { column: title })}
        aria-describedby={isDoubted ? doubtsId : undefined}
        value={column.role}
        onChange={(_event, { value }) => {
          const role = [...likely, ...others].find((option) => option === value);
          if (role) give(column, role);
        }}
      >
        <optgroup label={say('pane.columns.likely')}>{optionsOf(likely)}</optgroup>
        <optgroup label={say('pane.columns.unlikely')}>{optionsOf(others)}</optgroup>
      </Select>
      {isDoubted && (
        <ColumnDoubts
          id={doubtsId}
          column={column}
          rivals={rivals}
          titleOf={titleOf}
          onChoose={(chosen) => {
            give(chosen, column.role);
            onSettle(chosen);
          }}
        />
      )}
    </li>
  );
}
