import { RangeInput } from '../controls/RangeInput';
import { useText } from '../language/use-text';
import { ColumnChoice } from './ColumnChoice';
import { useDataColumns } from './use-data-columns';
import type { MethodPanelProps, OptionsOf } from './use-method';

type Feedback = NonNullable<OptionsOf<'loyalty'>['referrals']>;

/** Loyalty: from how many orders over how long, and the columns of feedback that join in. */
export function LoyaltyOptions({ options, change }: MethodPanelProps<'loyalty'>) {
  const say = useText();
  return (
    <>
      <RangeInput
        label={say('pane.methods.loyalty.orders')}
        value={options.loyalOrders}
        from={2}
        to={1000}
        isWhole
        onChange={(loyalOrders) => change({ loyalOrders })}
      />
      <RangeInput
        label={say('pane.methods.loyalty.days')}
        value={options.loyalDays}
        from={0}
        to={36500}
        onChange={(loyalDays) => change({ loyalDays })}
      />
      <FeedbackChoice
        kind="referrals"
        feedback={options.referrals}
        usual={1}
        onChange={(referrals) => change({ referrals })}
      />
      <FeedbackChoice
        kind="satisfaction"
        feedback={options.satisfaction}
        usual={3}
        onChange={(satisfaction) => change({ satisfaction })}
      />
    </>
  );
}

interface FeedbackChoiceProps {
  kind: 'referrals' | 'satisfaction';
  feedback: Feedback | undefined;
  /** The number asked for at least when a column is chosen. */
  usual: number;
  onChange: (feedback: Feedback | undefined) => void;
}

function FeedbackChoice({ kind, feedback, usual, onChange }: FeedbackChoiceProps) {
  const say = useText();
  const { metrics } = useDataColumns();
  if (metrics.length === 0 && !feedback) return null;
  return (
    <>
      <ColumnChoice
        label={say(`pane.methods.loyalty.${kind}`)}
        value={feedback?.metric}
        columns={metrics}
        none={say('pane.methods.loyalty.none')}
        onChoose={(metric) =>
          onChange(metric === undefined ? undefined : { metric, atLeast: feedback?.atLeast ?? usual })
        }
      />
      {feedback && (
        <RangeInput
          label={say('pane.methods.loyalty.atLeast', { column: { key: `columns.topics.${kind}` } })}
          value={feedback.atLeast}
          from={-1_000_000}
          to={1_000_000}
          onChange={(atLeast) => onChange({ ...feedback, atLeast })}
        />
      )}
    </>
  );
}
