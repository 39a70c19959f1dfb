import { tierSets } from '../../classify';
import { Choice } from '../controls/Choice';
import { ListInput } from '../controls/ListInput';
import { useText } from '../language/use-text';
import { fewestTiers, longestName, mostTiers, type TierNames } from './tier-counts';

const sets = ['highMidLow', 'vip', 'metals'] as const;

interface TierNamesChoiceProps {
  tiers: TierNames;
  onChoose: (tiers: TierNames) => void;
}

/** What the tiers are called: a known set, or names of one's own. */
export function TierNamesChoice({ tiers, onChoose }: TierNamesChoiceProps) {
  const say = useText();
  const kind = typeof tiers === 'string' ? tiers : 'own';
  return (
    <>
      <Choice
        label={say('pane.methods.valueTiers.tiers.label')}
        value={kind}
        options={[...sets, 'own'] as const}
        name={(option) => say(`pane.methods.valueTiers.tiers.${option}`)}
        onChoose={(option) => {
          if (option !== 'own') return onChoose(option);
          if (typeof tiers === 'string') onChoose(tierSets[tiers].map((tier) => say(`tiers.${tier}`)));
        }}
      />
      {typeof tiers !== 'string' && (
        <ListInput
          label={say('pane.methods.valueTiers.names')}
          values={tiers}
          format={(name) => name}
          parse={(name) => name}
          problem={say('pane.methods.valueTiers.namesProblem')}
          isValid={(names) =>
            names.length >= fewestTiers &&
            names.length <= mostTiers &&
            new Set(names).size === names.length &&
            names.every(({ length }) => length <= longestName)
          }
          onChange={onChoose}
        />
      )}
    </>
  );
}
