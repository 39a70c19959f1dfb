import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { methodId, type MethodName } from '../../classify';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { MethodCard } from './MethodCard';
import { MethodPanel } from './MethodPanel';
import { methodTitle } from './method-title';
import { resultColumns } from './result-columns';
import { useDataColumns } from './use-data-columns';
import { addMethod, defaultOptions, removeMethod } from './use-method';

const useStyles = makeStyles({ add: { alignSelf: 'start', marginLeft: tokens.spacingHorizontalL } });

/** Methods of which several make sense side by side. */
const repeatable: ReadonlySet<MethodName> = new Set(['attributeGroups']);

/** A method: every use the recipe makes of it with its options, or how to take it in. */
export function MethodUses({ name }: { name: MethodName }) {
  const styles = useStyles();
  const say = useText();
  const methods = useRecipeStore(({ recipe }) => recipe.methods);
  const [column] = useDataColumns().attributes;
  const uses = methods.filter(({ method }) => method === name);
  const isPossible = name !== 'matrix' || resultColumns(methods).length >= 2;
  const add = () => {
    const options = defaultOptions(name, column);
    if (options) addMethod(options);
  };

  if (uses.length === 0) {
    return (
      <MethodCard
        name={say(`methods.${name}.name`)}
        hint={say(isPossible ? `pane.methods.${name}.hint` : 'pane.methods.matrix.needsTwo')}
        isUsed={false}
        isFixed={!isPossible}
        onToggle={add}
      />
    );
  }
  return (
    <>
      {uses.map((options) => (
        <MethodCard
          key={methodId(options)}
          name={say(methodTitle(options))}
          hint={say(`pane.methods.${name}.hint`)}
          isUsed
          isFixed={methods.length === 1}
          onToggle={() => removeMethod(options)}
        >
          <MethodPanel options={options} />
        </MethodCard>
      ))}
      {repeatable.has(name) && (
        <Button size="small" appearance="subtle" className={styles.add} icon={<AddRegular />} onClick={add}>
          {say('pane.methods.another')}
        </Button>
      )}
    </>
  );
}
