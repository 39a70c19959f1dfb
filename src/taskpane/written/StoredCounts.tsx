import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { LastRun } from '../../workbook/last-run';
import { useText } from '../language/use-text';

const useStyles = makeStyles({
  counts: { ...typographyStyles.caption1, margin: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'grid',
    gridTemplateColumns: '88px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { color: tokens.colorNeutralForeground3 },
  tiers: { margin: 0 },
});

const parts = ['segments', 'classes', 'tiers'] as const;

/** How many customers each tier had, as the workbook remembers it: in the words of the run. */
export function StoredCounts({ lastRun }: { lastRun: LastRun }) {
  const styles = useStyles();
  const say = useText();
  return (
    <dl className={styles.counts}>
      {parts.map((part) => {
        const counts = Object.entries(lastRun[part]).filter(([, customers]) => customers > 0);
        if (counts.length === 0) return null;
        return (
          <div key={part} className={styles.line}>
            <dt className={styles.name}>{say(`pane.written.${part}`)}</dt>
            <dd className={styles.tiers}>
              {counts.map(([tier, customers]) => say('pane.written.count', { tier, customers })).join(' · ')}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
