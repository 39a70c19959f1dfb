import { Badge, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Handling, QualityIssue, QualityReport as Quality } from '../../classify';
import { decided, decisionFor } from '../cleaning/decisions';
import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  totals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingVerticalS,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  issues: { listStyleType: 'none', margin: 0, padding: 0 },
  issue: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What was read, used and left out, and what was done about each kind of problem. */
export function QualityReport({ quality }: { quality: Quality }) {
  const styles = useStyles();
  const say = useText();
  const { rows, issues } = quality;
  return (
    <section className={styles.report} aria-labelledby="quality-title">
      <h3 id="quality-title" className={styles.title}>
        {say('pane.quality.title')}
      </h3>
      <dl className={styles.totals}>
        {(['read', 'used', 'excluded'] as const).map((part) => (
          <div key={part}>
            <dt className={styles.label}>{say(`pane.quality.${part}`)}</dt>
            <dd className={styles.figure}>{say('values.integer', { value: rows[part] })}</dd>
          </div>
        ))}
      </dl>
      {issues.length === 0 ? (
        <Text size={200} className={styles.quiet}>
          {say('pane.quality.clean')}
        </Text>
      ) : (
        <ul className={styles.issues}>
          {issues.map((issue) => (
            <Issue key={issue.kind} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Issue({ issue }: { issue: QualityIssue }) {
  const styles = useStyles();
  const say = useText();
  const { kind, count, cells, handling, alternatives } = issue;
  return (
    <li className={styles.issue}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {say(`issues.${kind}.name`)}
        </Text>
        <Badge appearance="tint" color="informative">
          {say('values.integer', { value: count })}
        </Badge>
      </div>
      <Text size={200} className={styles.quiet}>
        {say(`issues.${kind}.explain`)}
      </Text>
      {cells.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {say('pane.quality.cells', { cells: cells.slice(0, cellsShown).join(' ') })}
          {count > cellsShown && cells.length > 1 && ' …'}
        </Text>
      )}
      <IssueHandling kind={kind} handling={handling} alternatives={alternatives} />
    </li>
  );
}

const cellsShown = 6;

/** What was done about an issue: a choice for the next run where the recipe offers one. */
function IssueHandling({
  kind,
  handling,
  alternatives,
}: Pick<QualityIssue, 'kind' | 'handling' | 'alternatives'>) {
  const styles = useStyles();
  const say = useText();
  const chosen = useRecipeStore(({ recipe }) => decided(kind, recipe.cleaning)) ?? handling;
  const changeCleaning = useRecipeStore((state) => state.changeCleaning);
  const options = [handling, ...alternatives].filter((option) => decisionFor(kind, option));

  if (options.length < 2) return <Text size={200}>{say(`handlings.${handling}`)}</Text>;
  return (
    <>
      <Choice<Handling>
        label={say('pane.quality.handling')}
        orientation="horizontal"
        value={chosen}
        options={options}
        name={(option) => say(`handlings.${option}`)}
        onChoose={(option) => {
          const parts = decisionFor(kind, option);
          if (parts) changeCleaning(parts);
        }}
      />
      {chosen !== handling && (
        <Text size={200} className={styles.quiet} role="status">
          {say('pane.quality.nextRun')}
        </Text>
      )}
    </>
  );
}
