import { Field, SpinButton } from '@fluentui/react-components';
import { Choice } from '../controls/Choice';
import { ListInput, typedNumber } from '../controls/ListInput';
import { useText } from '../language/use-text';
import type { MethodPanelProps, OptionsOf } from './use-method';

type Rfm = OptionsOf<'rfm'>;
type Scoring = Rfm['scoring'];
type ScoringType = Scoring['type'];

const schemes = ['eleven', 'eight', 'ten'] as const;
const thresholds = ['meanScore', 'mean', 'median'] as const;
const scorings = ['quantile', 'rank', 'nested', 'naturalBreaks', 'aboveBelow', 'rfmPackage'] as const;
const monetaries = ['sum', 'meanPerOrder'] as const;
const dividers = ['mean', 'median'] as const;
const fewestBins = 3;
const mostBins = 10;

const schemeOf = ({ segments }: Rfm) => (typeof segments === 'string' ? segments : segments.scheme);

const thresholdOf = ({ segments }: Rfm): (typeof thresholds)[number] =>
  typeof segments === 'object' && segments.scheme === 'eight' ? segments.threshold : 'meanScore';

/** Options as the recipe has them, and one more while it uses a kind that only a recipe file can say. */
const withOwn = <T extends string>(offered: readonly T[], current: T): readonly T[] =>
  offered.includes(current) ? offered : [...offered, current];

/** RFM: which segments, how the scores are made, and what each weighs in the total. */
export function RfmOptions({ options, change }: MethodPanelProps<'rfm'>) {
  const say = useText();
  const { weights } = options;
  return (
    <>
      <SegmentChoice options={options} change={change} />
      <ScoringChoice scoring={options.scoring} change={(scoring) => change({ scoring })} />
      <Choice
        label={say('pane.methods.rfm.monetary.label')}
        value={options.monetary}
        options={monetaries}
        name={(option) => say(`pane.methods.rfm.monetary.${option}`)}
        onChoose={(monetary) => change({ monetary })}
      />
      <ListInput
        label={say('pane.methods.rfm.weights')}
        values={[weights.recency, weights.frequency, weights.monetary]}
        format={String}
        parse={typedNumber}
        problem={say('pane.methods.rfm.weightsProblem')}
        isValid={(list) =>
          list.length === 3 && list.every((one) => one >= 0 && one <= 100) && list.some((one) => one > 0)
        }
        onChange={([recency = 1, frequency = 1, monetary = 1]) =>
          change({ weights: { recency, frequency, monetary } })
        }
      />
    </>
  );
}

function SegmentChoice({ options, change }: { options: Rfm; change: (parts: Partial<Rfm>) => void }) {
  const say = useText();
  const scheme = schemeOf(options);
  return (
    <>
      <Choice
        label={say('pane.methods.rfm.segments.label')}
        value={scheme}
        options={withOwn<typeof scheme>(schemes, scheme)}
        name={(option) => say(`pane.methods.rfm.segments.${option}`)}
        onChoose={(segments) => segments !== 'custom' && change({ segments })}
      />
      {scheme === 'eight' && (
        <Choice
          label={say('pane.methods.rfm.threshold.label')}
          value={thresholdOf(options)}
          options={thresholds}
          name={(option) => say(`pane.methods.rfm.threshold.${option}`)}
          onChoose={(threshold) => change({ segments: { scheme: 'eight', threshold } })}
        />
      )}
    </>
  );
}

function ScoringChoice({ scoring, change }: { scoring: Scoring; change: (scoring: Scoring) => void }) {
  const say = useText();
  const choose = (type: ScoringType): void => {
    if (type === 'custom') return;
    if (type === 'aboveBelow') return change({ type, threshold: 'mean' });
    change({ type, bins: 'bins' in scoring ? scoring.bins : 5 });
  };
  return (
    <>
      <Choice
        label={say('pane.methods.rfm.scoring.label')}
        value={scoring.type}
        options={withOwn<ScoringType>(scorings, scoring.type)}
        name={(option) => say(`pane.methods.rfm.scoring.${option}`)}
        onChoose={choose}
      />
      {'bins' in scoring && (
        <Field label={say('pane.methods.rfm.bins')} size="small">
          <SpinButton
            size="small"
            value={scoring.bins}
            min={fewestBins}
            max={mostBins}
            onChange={(_event, { value, displayValue }) => {
              const bins = value ?? Number(displayValue);
              if (Number.isInteger(bins) && bins >= fewestBins && bins <= mostBins)
                change({ ...scoring, bins });
            }}
          />
        </Field>
      )}
      {scoring.type === 'aboveBelow' && (
        <Choice
          label={say('pane.methods.rfm.divider.label')}
          value={scoring.threshold}
          options={dividers}
          name={(option) => say(`pane.methods.rfm.divider.${option}`)}
          onChoose={(threshold) => change({ type: 'aboveBelow', threshold })}
        />
      )}
    </>
  );
}
