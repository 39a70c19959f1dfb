import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useText } from '../language/use-text';
import { localSerial } from './moment';
import { PlaceLinks } from './PlaceLinks';
import { StoredCounts } from './StoredCounts';
import { TakeBackButtons } from './TakeBackButtons';
import { useWrittenStore } from './written-store';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  facts: { gridColumn: 2, color: tokens.colorNeutralForeground3 },
});

/** What stands in the workbook from the last run, whoever made it: when it was, what it found, where it is. */
export function WrittenCard() {
  const styles = useStyles();
  const say = useText();
  const { lastRun, places } = useWrittenStore();
  if (!lastRun || places.length === 0) return null;
  return (
    <section className={styles.card} data-testid="written" aria-labelledby="written-title">
      <div className={styles.head}>
        <HistoryRegular className={styles.icon} />
        <h2 id="written-title" className={styles.title}>
          {say('pane.written.title', { at: localSerial(lastRun.at) })}
        </h2>
        <Text size={200} className={styles.facts}>
          {say('pane.written.facts', {
            customers: { key: 'pane.written.customers', params: { count: lastRun.customers } },
            rows: { key: 'pane.selection.rows', params: { count: lastRun.input.rows } },
          })}
        </Text>
      </div>
      <StoredCounts lastRun={lastRun} />
      <PlaceLinks places={places} />
      <TakeBackButtons />
    </section>
  );
}
