import { makeStyles, tokens } from '@fluentui/react-components';
import { Choice } from '../controls/Choice';
import { DateInput } from '../controls/DateInput';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

const policies = ['dayAfterLatest', 'today', 'date'] as const;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Today in the user's own time zone as the ISO date a date field holds. */
const isoToday = (now = new Date()): string =>
  [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');

/** The day recency is counted from. */
export function ReferenceDate() {
  const styles = useStyles();
  const say = useText();
  const referenceDate = useRecipeStore(({ recipe }) => recipe.referenceDate);
  const change = useRecipeStore((state) => state.change);
  return (
    <div className={styles.row}>
      <Choice
        label={say('pane.methods.referenceDate.label')}
        value={referenceDate.policy}
        options={policies}
        name={(option) => say(`pane.methods.referenceDate.${option}`)}
        onChoose={(policy) =>
          change({ referenceDate: policy === 'date' ? { policy, date: isoToday() } : { policy } })
        }
      />
      {referenceDate.policy === 'date' && (
        <DateInput
          label={say('pane.methods.referenceDate.day')}
          value={referenceDate.date}
          onChange={(date) => change({ referenceDate: { policy: 'date', date } })}
        />
      )}
    </div>
  );
}
