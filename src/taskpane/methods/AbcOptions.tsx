import { NumberInput } from '../controls/NumberInput';
import { useText } from '../language/use-text';
import { MethodCard } from './MethodCard';
import { useMethod } from './use-method';

/** A share as the percentage a user types, without the dust of binary fractions. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

/** ABC: where A and B end. */
export function AbcOptions() {
  const say = useText();
  const { options, isFixed, change, toggle } = useMethod('abc');
  const [a, b] = options?.thresholds ?? [0, 1];
  return (
    <MethodCard
      name={say('methods.abc.name')}
      hint={say('pane.methods.abc.hint')}
      isUsed={options !== undefined}
      isFixed={isFixed}
      onToggle={toggle}
    >
      <NumberInput
        label={say('pane.methods.abc.a')}
        unit="%"
        value={percentOf(a)}
        problem={say('pane.methods.abc.aProblem')}
        isValid={(percent) => percent > 0 && percent / 100 < b}
        onChange={(percent) => change({ thresholds: [percent / 100, b] })}
      />
      <NumberInput
        label={say('pane.methods.abc.b')}
        unit="%"
        value={percentOf(b)}
        problem={say('pane.methods.abc.bProblem')}
        isValid={(percent) => percent / 100 > a && percent <= 100}
        onChange={(percent) => change({ thresholds: [a, percent / 100] })}
      />
    </MethodCard>
  );
}
