import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { QualityReport as Quality, UserError } from '../../classify';
import { goToCell } from '../../workbook/go-to';
import { ErrorMessage } from '../errors/ErrorMessage';
import { userErrorOf } from '../errors/user-error-of';
import { useText } from '../language/use-text';
import { QualityIssueRow } from './QualityIssueRow';
import { QualityTotals } from './QualityTotals';
import { useQualityStyles } from './use-quality-styles';

interface QualityReportProps {
  quality: Quality;
  /** The currency of the rows used, where one is known. */
  currency?: string | undefined;
  /** The sheet that was read, by its id. */
  sourceSheet: string;
}

/** What was read, used and left out, and what was done about each kind of problem. */
export function QualityReport({ quality, currency, sourceSheet }: QualityReportProps) {
  const styles = useQualityStyles();
  const say = useText();
  const [error, setError] = useState<UserError>();
  const open = async (cell: string): Promise<void> => {
    try {
      await goToCell(sourceSheet, cell);
      setError(undefined);
    } catch (reason) {
      setError(userErrorOf(reason));
    }
  };

  return (
    <section className={styles.report} aria-labelledby="quality-title">
      <h3 id="quality-title" className={styles.title}>
        {say('pane.quality.title')}
      </h3>
      <QualityTotals quality={quality} currency={currency} />
      {quality.issues.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {say('pane.quality.clean')}
        </Text>
      )}
      {error && <ErrorMessage error={error} />}
      <ul className={styles.issues}>
        {quality.issues.map((issue) => (
          <QualityIssueRow
            key={issue.kind}
            issue={issue}
            currency={currency}
            isMixed={quality.issues.some(({ kind }) => kind === 'mixedCurrencies')}
            onOpen={(cell) => void open(cell)}
          />
        ))}
      </ul>
    </section>
  );
}
