import { Choice } from '../controls/Choice';
import { PercentInput } from '../controls/PercentInput';
import { RangeInput } from '../controls/RangeInput';
import { useText } from '../language/use-text';
import { TierNamesChoice } from './TierNamesChoice';
import type { MethodPanelProps } from './use-method';

const approaches = ['predictive', 'simple', 'historic'] as const;
const models = ['bgNbd', 'mbgNbd', 'paretoNbd'] as const;
const margins = ['data', 'fixed'] as const;
const usualMargin = 0.3;

/** Lifetime value: how it is reckoned, how far ahead, and what is earned. */
export function LifetimeValueOptions({ options, change }: MethodPanelProps<'lifetimeValue'>) {
  const say = useText();
  const { approach, margin } = options;
  return (
    <>
      <Choice
        label={say('pane.methods.lifetimeValue.approach.label')}
        value={approach}
        options={approaches}
        name={(option) => say(`pane.methods.lifetimeValue.approach.${option}`)}
        onChoose={(next) => change({ approach: next })}
      />
      {approach === 'predictive' && (
        <>
          <Choice
            label={say('pane.methods.lifetimeValue.model')}
            value={options.model}
            options={models}
            name={(option) => say(`pane.methods.lifetimeValue.models.${option}`)}
            onChoose={(model) => change({ model })}
          />
          <RangeInput
            label={say('pane.methods.lifetimeValue.horizon')}
            unit={say('pane.methods.lifetimeValue.months')}
            value={options.horizonMonths}
            from={1}
            to={120}
            isWhole
            onChange={(horizonMonths) => change({ horizonMonths })}
          />
          <PercentInput
            label={say('pane.methods.lifetimeValue.discount')}
            value={options.discountRate}
            from={0}
            to={100}
            onChange={(discountRate) => change({ discountRate })}
          />
        </>
      )}
      {approach === 'simple' && (
        <RangeInput
          label={say('pane.methods.lifetimeValue.years')}
          value={options.expectedYears}
          from={0.1}
          to={50}
          onChange={(expectedYears) => change({ expectedYears })}
        />
      )}
      <Choice
        label={say('pane.methods.lifetimeValue.margin.label')}
        value={margin === undefined ? 'data' : 'fixed'}
        options={margins}
        name={(option) => say(`pane.methods.lifetimeValue.margin.${option}`)}
        onChoose={(option) => change({ margin: option === 'data' ? undefined : usualMargin })}
      />
      {margin !== undefined && (
        <PercentInput
          label={say('pane.methods.lifetimeValue.marginShare')}
          value={margin}
          from={0.1}
          to={100}
          onChange={(next) => change({ margin: next })}
        />
      )}
      <TierNamesChoice tiers={options.tiers} onChoose={(tiers) => change({ tiers })} />
    </>
  );
}
