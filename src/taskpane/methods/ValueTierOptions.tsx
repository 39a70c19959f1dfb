import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { MethodCard } from './MethodCard';
import { useMethod, type OptionsOf } from './use-method';

type ValueTiers = OptionsOf<'valueTiers'>;
type CutBy = ValueTiers['cut']['by'];

const sets = ['highMidLow', 'vip', 'metals'] as const;
const cuts = ['shareOfCustomers', 'shareOfValue', 'naturalBreaks'] as const;

const isSet = (name: string): name is (typeof sets)[number] => sets.some((set) => set === name);

/** Value tiers: which names, and how they are cut. */
export function ValueTierOptions() {
  const say = useText();
  const { options, isFixed, change, toggle } = useMethod('valueTiers');
  return (
    <MethodCard
      name={say('methods.valueTiers.name')}
      hint={say('pane.methods.valueTiers.hint')}
      isUsed={options !== undefined}
      isFixed={isFixed}
      onToggle={toggle}
    >
      {options && (
        <>
          <Choice
            label={say('pane.methods.valueTiers.tiers.label')}
            value={typeof options.tiers === 'string' ? options.tiers : 'own'}
            options={typeof options.tiers === 'string' ? sets : [...sets, 'own']}
            name={(option) => say(`pane.methods.valueTiers.tiers.${option}`)}
            onChoose={(tiers) => isSet(tiers) && change({ tiers, cut: withoutBounds(options.cut) })}
          />
          <Choice<CutBy>
            label={say('pane.methods.valueTiers.cut.label')}
            value={options.cut.by}
            options={options.cut.by === 'thresholds' ? [...cuts, 'thresholds'] : cuts}
            name={(option) => say(`pane.methods.valueTiers.cut.${option}`)}
            onChoose={(by) => by !== 'thresholds' && change({ cut: { by } })}
          />
        </>
      )}
    </MethodCard>
  );
}

/** Shares and thresholds belong to one number of tiers; with other tiers the defaults apply. */
const withoutBounds = ({ by }: ValueTiers['cut']): ValueTiers['cut'] => ({
  by: by === 'thresholds' ? 'shareOfCustomers' : by,
});
