import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type Share, ShareBar } from './ShareBar';

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface ShareBarsProps {
  bars: readonly { label: string; shares: readonly Share[] }[];
}

/** Wholes divided alike, one under the other: what few customers bring is seen at a glance. */
export function ShareBars({ bars }: ShareBarsProps) {
  const styles = useStyles();
  return (
    <div className={styles.bars} aria-hidden>
      {bars.map(({ label, shares }) => (
        <Bar key={label} label={label} shares={shares} />
      ))}
    </div>
  );
}

function Bar({ label, shares }: ShareBarsProps['bars'][number]) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{label}</span>
      <ShareBar shares={shares} />
    </>
  );
}
