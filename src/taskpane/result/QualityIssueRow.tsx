import { Select, Text } from '@fluentui/react-components';
import type { QualityIssue } from '../../classify';
import { decided, decisionFor } from '../cleaning/decisions';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { QualityCells } from './QualityCells';
import { useQualityStyles } from './use-quality-styles';

interface QualityIssueRowProps {
  issue: QualityIssue;
  /** The currency of the rows used, where one is known. */
  currency?: string | undefined;
  /** Whether there are rows in other currencies: what is left out then adds up to a number without one. */
  isMixed?: boolean;
  /** Shows a cell in the sheet. */
  onOpen: (cell: string) => void;
}

/**
 * One kind of problem: how often, how much, where, and what was done about it, changeable where the recipe leaves a
 * choice.
 */
export function QualityIssueRow({ issue, currency, isMixed = false, onOpen }: QualityIssueRowProps) {
  const styles = useQualityStyles();
  const say = useText();
  const { kind, count, amount, cells, handling } = issue;
  const unit = isMixed && handling === 'excluded' ? undefined : currency;
  return (
    <li className={styles.issue}>
      <Text className={styles.name}>
        {say(`issues.${kind}.name`)}{' '}
        <span className={styles.count}>{say('values.integer', { value: count })}</span>
      </Text>
      <IssueHandling issue={issue} />
      <div className={styles.facts}>
        <span>{say(`issues.${kind}.explain`)}</span>
        {amount !== 0 && (
          <span className={styles.amount}>
            {say('pane.quality.amountOf', { amount, ...(unit && { currency: unit }) })}
          </span>
        )}
        {cells.length > 0 && <QualityCells cells={cells} count={count} onOpen={onOpen} />}
      </div>
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
