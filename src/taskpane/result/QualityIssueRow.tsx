import { Select, Text } from '@fluentui/react-components';
import type { QualityIssue } from '../../classify';
import { decided, decisionFor } from '../cleaning/decisions';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { useQualityStyles } from './use-quality-styles';

const cellsShown = 5;

/** One kind of problem: how often, where, and what was done about it, changeable where the recipe leaves a choice. */
export function QualityIssueRow({ issue }: { issue: QualityIssue }) {
  const styles = useQualityStyles();
  const say = useText();
  const { kind, count, cells } = issue;
  const first = cells.slice(0, cellsShown).join(', ');
  return (
    <li className={styles.issue}>
      <Text className={styles.name}>
        {say(`issues.${kind}.name`)}{' '}
        <span className={styles.count}>{say('values.integer', { value: count })}</span>
      </Text>
      <IssueHandling issue={issue} />
      <Text size={200} className={styles.explanation}>
        {say(`issues.${kind}.explain`)}
        {first && ` ${say('pane.quality.cells', { cells: count > cellsShown ? `${first} …` : first })}`}
      </Text>
    </li>
  );
}

function IssueHandling({ issue }: { issue: QualityIssue }) {
  const styles = useQualityStyles();
  const say = useText();
  const { kind, handling, alternatives } = issue;
  const chosen = useRecipeStore(({ recipe }) => decided(kind, recipe.cleaning)) ?? handling;
  const changeCleaning = useRecipeStore((state) => state.changeCleaning);
  const options = [handling, ...alternatives].filter((option) => decisionFor(kind, option));

  if (options.length < 2) {
    return (
      <Text size={200} className={styles.quiet}>
        {say(`handlings.${handling}`)}
      </Text>
    );
  }
  return (
    <>
      <Select
        size="small"
        aria-label={say('pane.quality.handlingOf', { issue: { key: `issues.${kind}.name` } })}
        value={chosen}
        onChange={(_event, { value }) => {
          const option = options.find((candidate) => candidate === value);
          const parts = option && decisionFor(kind, option);
          if (parts) changeCleaning(parts);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {say(`handlings.${option}`)}
          </option>
        ))}
      </Select>
      {chosen !== handling && (
        <Text size={200} className={styles.pending} role="status">
          {say('pane.quality.nextRun')}
        </Text>
      )}
    </>
  );
}
