import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Classification } from '../../classify';
import { useText } from '../language/use-text';

const useStyles = makeStyles({ facts: { color: tokens.colorNeutralForeground3 } });

/** Orders, revenue and reference date of a classification, in one line. */
export function ClassificationFacts({ classification }: { classification: Classification }) {
  const styles = useStyles();
  const say = useText();
  const { currency, referenceDate, totals } = classification;
  return (
    <Text size={200} block className={styles.facts}>
      {say('pane.result.facts', {
        orders: { key: 'pane.result.orders', params: { count: totals.orders } },
        amount: totals.amount,
        date: referenceDate,
        ...(currency ? { currency } : {}),
      })}
    </Text>
  );
}
