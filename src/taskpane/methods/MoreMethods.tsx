import { methodNames, type MethodName } from '../../classify';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { MethodCard } from './MethodCard';
import { defaultOptions, useMethod } from './use-method';

/** Methods with options of their own in the pane. */
const elsewhere: ReadonlySet<MethodName> = new Set(['rfm', 'abc', 'valueTiers']);

/** The other methods, with the options they have by default or by the recipe. */
export function MoreMethods() {
  const used = useRecipeStore(({ recipe }) => recipe.methods.map(({ method }) => method).join(' '));
  // A method that cannot do without options is offered only where a recipe brings them.
  const isOffered = (name: MethodName) =>
    used.split(' ').includes(name) || defaultOptions(name) !== undefined;
  return methodNames
    .filter((name) => !elsewhere.has(name) && isOffered(name))
    .map((name) => <MoreMethod key={name} name={name} />);
}

function MoreMethod({ name }: { name: MethodName }) {
  const say = useText();
  const { options, isFixed, toggle } = useMethod(name);
  return (
    <MethodCard
      name={say(`methods.${name}.name`)}
      hint={say(`pane.methods.${name}.hint`)}
      isUsed={options !== undefined}
      isFixed={isFixed}
      onToggle={toggle}
    />
  );
}
