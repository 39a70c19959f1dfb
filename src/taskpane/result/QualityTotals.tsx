import { Text } from '@fluentui/react-components';
import type { QualityReport } from '../../classify';
import { useText } from '../language/use-text';
import { useQualityStyles } from './use-quality-styles';

interface QualityTotalsProps {
  quality: QualityReport;
  /** The currency of the rows used, where one is known. */
  currency?: string | undefined;
}

const parts = ['used', 'excluded', 'read'] as const;

/** Rows and amounts: used and left out add up to what was read. */
export function QualityTotals({ quality, currency }: QualityTotalsProps) {
  const styles = useQualityStyles();
  const say = useText();
  const { rows, amount, issues } = quality;
  const isMixed = issues.some(({ kind }) => kind === 'mixedCurrencies');

  return (
    <div className={styles.totals}>
      <table className={styles.table} aria-labelledby="quality-title">
        <thead>
          <tr>
            <td />
            <th scope="col">{say('pane.quality.rows')}</th>
            <th scope="col">{say('pane.quality.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part} className={part === 'read' ? styles.sum : undefined}>
              <th scope="row">{say(`pane.quality.${part}`)}</th>
              <td>{say('values.integer', { value: rows[part] })}</td>
              <td>
                {say('values.money', {
                  value: amount[part],
                  ...(currency && (part === 'used' || !isMixed) && { currency }),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isMixed && (
        <Text size={200} className={styles.quiet}>
          {say('pane.quality.currencies')}
        </Text>
      )}
    </div>
  );
}
