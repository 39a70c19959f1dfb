import { NumberInput } from '../controls/NumberInput';
import { percentOf, shareOf } from '../controls/percent';
import { useText } from '../language/use-text';
import { MeasureChoice } from './MeasureChoice';
import type { MethodPanelProps } from './use-method';

/** ABC: what is ranked, and where A and B end. */
export function AbcOptions({ options, change }: MethodPanelProps<'abc'>) {
  const say = useText();
  const [a, b] = options.thresholds;
  return (
    <>
      <MeasureChoice
        label={say('pane.methods.measure')}
        value={options.measure}
        onChoose={(measure) => change({ measure })}
      />
      <NumberInput
        label={say('pane.methods.abc.a')}
        unit="%"
        value={percentOf(a)}
        problem={say('pane.methods.abc.aProblem')}
        isValid={(percent) => percent > 0 && shareOf(percent) < b}
        onChange={(percent) => change({ thresholds: [shareOf(percent), b] })}
      />
      <NumberInput
        label={say('pane.methods.abc.b')}
        unit="%"
        value={percentOf(b)}
        problem={say('pane.methods.abc.bProblem')}
        isValid={(percent) => shareOf(percent) > a && percent <= 100}
        onChange={(percent) => change({ thresholds: [a, shareOf(percent)] })}
      />
    </>
  );
}
