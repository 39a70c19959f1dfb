import { Text } from '@fluentui/react-components';
import type { QualityReport as Quality } from '../../classify';
import { useText } from '../language/use-text';
import { QualityIssueRow } from './QualityIssueRow';
import { useQualityStyles } from './use-quality-styles';

const parts = ['read', 'used', 'excluded'] as const;

/** What was read, used and left out, and what was done about each kind of problem. */
export function QualityReport({ quality }: { quality: Quality }) {
  const styles = useQualityStyles();
  const say = useText();
  const { rows, issues } = quality;
  return (
    <section className={styles.report} aria-labelledby="quality-title">
      <h3 id="quality-title" className={styles.title}>
        {say('pane.quality.title')}
      </h3>
      <dl className={styles.totals}>
        {parts.map((part) => (
          <div key={part}>
            <dt className={styles.label}>{say(`pane.quality.${part}`)}</dt>
            <dd className={styles.figure}>{say('values.integer', { value: rows[part] })}</dd>
          </div>
        ))}
      </dl>
      {issues.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {say('pane.quality.clean')}
        </Text>
      )}
      <ul className={styles.issues}>
        {issues.map((issue) => (
          <QualityIssueRow key={issue.kind} issue={issue} />
        ))}
      </ul>
    </section>
  );
}
