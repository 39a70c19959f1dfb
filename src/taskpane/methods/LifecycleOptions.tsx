import { NumberInput } from '../controls/NumberInput';
import { RangeInput } from '../controls/RangeInput';
import { useText } from '../language/use-text';
import type { MethodPanelProps } from './use-method';

/** Lifecycle: after how many usual gaps of silence a customer is at risk, dormant, lost. */
export function LifecycleOptions({ options, change }: MethodPanelProps<'lifecycle'>) {
  const say = useText();
  const { atRiskAfter, dormantAfter, lostAfter } = options;
  const unit = '×';
  const problem = say('pane.methods.lifecycle.problem');
  return (
    <>
      <NumberInput
        label={say('pane.methods.lifecycle.atRiskAfter')}
        unit={unit}
        value={atRiskAfter}
        problem={problem}
        isValid={(gaps) => gaps >= 0.1 && gaps < dormantAfter}
        onChange={(gaps) => change({ atRiskAfter: gaps })}
      />
      <NumberInput
        label={say('pane.methods.lifecycle.dormantAfter')}
        unit={unit}
        value={dormantAfter}
        problem={problem}
        isValid={(gaps) => gaps > atRiskAfter && gaps < lostAfter}
        onChange={(gaps) => change({ dormantAfter: gaps })}
      />
      <NumberInput
        label={say('pane.methods.lifecycle.lostAfter')}
        unit={unit}
        value={lostAfter}
        problem={problem}
        isValid={(gaps) => gaps > dormantAfter && gaps <= 1000}
        onChange={(gaps) => change({ lostAfter: gaps })}
      />
      <RangeInput
        label={say('pane.methods.lifecycle.newWithin')}
        unit={unit}
        value={options.newWithin}
        from={0}
        to={1000}
        onChange={(newWithin) => change({ newWithin })}
      />
      <RangeInput
        label={say('pane.methods.lifecycle.leastGap')}
        value={options.leastGap}
        from={1}
        to={3650}
        onChange={(leastGap) => change({ leastGap })}
      />
    </>
  );
}
