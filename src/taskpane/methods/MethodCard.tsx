import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  name: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  options: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(116px, 1fr))',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    paddingLeft: '24px',
    // Native fields have a width of their own, which must not widen a column.
    '& input, & select, & span': { minWidth: 0 },
  },
});

interface MethodCardProps {
  name: string;
  hint: string;
  isUsed: boolean;
  isFixed: boolean;
  onToggle: () => void;
  children?: ReactNode;
}

/** One method: whether it is used, what it is, and its options while it is used. */
export function MethodCard({ name, hint, isUsed, isFixed, onToggle, children }: MethodCardProps) {
  const styles = useStyles();
  return (
    <div role="group" className={styles.card} aria-label={name}>
      <div>
        <Checkbox
          className={styles.name}
          label={name}
          checked={isUsed}
          disabled={isFixed}
          onChange={onToggle}
        />
        <p className={styles.hint} style={{ paddingLeft: 24 }}>
          {hint}
        </p>
      </div>
      {isUsed && children && <div className={styles.options}>{children}</div>}
    </div>
  );
}
