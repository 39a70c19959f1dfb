import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '1px',
    height: '12px',
    boxSizing: 'border-box',
    // The worst tier is nearly the colour of paper: the whole needs an edge of its own.
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    forcedColorAdjust: 'none',
  },
  part: { minWidth: '1px' },
});

/** One part of a whole. */
export interface Share {
  key: string;
  /** Absolute size; parts of size 0 are left out. */
  size: number;
  colour: string;
}

/** A whole divided into coloured parts. It repeats what the table beside it says, so readers aloud skip it. */
export function ShareBar({ shares }: { shares: readonly Share[] }) {
  const styles = useStyles();
  return (
    <div className={styles.bar} aria-hidden>
      {shares
        .filter(({ size }) => size > 0)
        .map(({ key, size, colour }) => (
          <div
            key={key}
            className={styles.part}
            style={{ flexGrow: size, flexBasis: 0, backgroundColor: colour }}
          />
        ))}
    </div>
  );
}
