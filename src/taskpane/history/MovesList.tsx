import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type Migration, moveKinds } from '../../classify';
import { useText } from '../language/use-text';

const useStyles = makeStyles({
  moves: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  figure: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** How many customers moved which way. */
export function MovesList({ moves }: { moves: Migration['moves'] }) {
  const styles = useStyles();
  const say = useText();
  return (
    <dl className={styles.moves} data-testid="moves">
      {moveKinds
        .filter((kind) => moves[kind].customers > 0)
        .map((kind) => (
          <div key={kind}>
            <dt className={styles.name}>{say(`history.kinds.${kind}`)}</dt>
            <dd className={styles.figure}>{say('values.integer', { value: moves[kind].customers })}</dd>
          </div>
        ))}
    </dl>
  );
}
