import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ColumnProfile } from '../../classify';
import { useText } from '../language/use-text';
import { isUnsure } from './column-doubts';

const useStyles = makeStyles({
  doubts: {
    ...typographyStyles.caption1,
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  unsure: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  choice: { fontSize: 'inherit', lineHeight: 'inherit', minHeight: '24px' },
});

interface ColumnDoubtsProps {
  id: string;
  column: ColumnProfile;
  rivals: readonly ColumnProfile[];
  titleOf: (column: ColumnProfile) => string;
  /** The role is this column's. */
  onChoose: (column: ColumnProfile) => void;
}

/** That a role is only a guess, and which other columns may have it: one click gives it to one of them. */
export function ColumnDoubts({ id, column, rivals, titleOf, onChoose }: ColumnDoubtsProps) {
  const styles = useStyles();
  const say = useText();
  const role = { key: `roles.${column.role}` };
  return (
    <div id={id} className={styles.doubts}>
      {isUnsure(column) && (
        <div className={styles.line}>
          <span className={styles.unsure}>
            <WarningRegular className={styles.icon} />
            {say('pane.columns.unsure')}
          </span>
          <Link
            as="button"
            className={styles.choice}
            aria-label={say('pane.columns.confirmOf', { column: titleOf(column), role })}
            onClick={() => onChoose(column)}
          >
            {say('pane.columns.confirm')}
          </Link>
        </div>
      )}
      {rivals.length > 0 && (
        <div className={styles.line}>
          <span>{say('pane.columns.also')}</span>
          {rivals.map((rival) => (
            <Link
              key={rival.index}
              as="button"
              className={styles.choice}
              aria-label={say('pane.columns.useAs', { column: titleOf(rival), role })}
              onClick={() => onChoose(rival)}
            >
              {titleOf(rival)}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
