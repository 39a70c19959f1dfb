import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Classification } from '../../classify';
import { swatchOf } from '../../workbook/tier-palette';
import { useText } from '../language/use-text';
import { sampleCustomers } from './sample-customers';

const useStyles = makeStyles({
  list: { ...typographyStyles.caption1, listStyleType: 'none', margin: 0, padding: 0 },
  customer: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  id: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  amount: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  tiers: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  tier: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    flexShrink: 0,
    width: '10px',
    height: '10px',
    boxSizing: 'border-box',
    borderRadius: '2px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
});

/** A few customers as they will be classified. */
export function SampleCustomers({ classification }: { classification: Classification }) {
  const styles = useStyles();
  const say = useText();
  const { currency } = classification;
  return (
    <ul className={styles.list} data-testid="samples">
      {sampleCustomers(classification).map(({ id, amount, tiers }) => (
        <li key={id} className={styles.customer}>
          <span className={styles.id}>{id}</span>
          <span className={styles.amount}>
            {amount !== undefined &&
              say('values.money', { value: amount, ...(currency ? { currency } : {}) })}
          </span>
          <span className={styles.tiers}>
            {tiers.map(({ key, name, rank }) => (
              <span key={key} className={styles.tier}>
                <span className={styles.swatch} style={{ backgroundColor: swatchOf(rank).fill }} />
                {say(name)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
