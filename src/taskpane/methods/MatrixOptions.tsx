import { ValueChoice } from '../controls/ValueChoice';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { methodTitle } from './method-title';
import { resultColumns } from './result-columns';
import type { MethodPanelProps } from './use-method';

/** Matrix: which two results are crossed. */
export function MatrixOptions({ options, change }: MethodPanelProps<'matrix'>) {
  const say = useText();
  const methods = useRecipeStore(({ recipe }) => recipe.methods);
  const results = resultColumns(methods);
  const name = (key: string): string => {
    const method = results.find((result) => result.key === key)?.method;
    return method ? say(methodTitle(method)) : key;
  };
  // Without a choice, the last two.
  const rows = options.rows ?? results.at(-2)?.key ?? '';
  const columns = options.columns ?? results.at(-1)?.key ?? '';
  const keys = results.map(({ key }) => key);
  return (
    <>
      <ValueChoice
        label={say('pane.methods.matrix.rows')}
        value={rows}
        options={keys.filter((key) => key !== columns)}
        name={name}
        onChoose={(key) => change({ rows: key, columns })}
      />
      <ValueChoice
        label={say('pane.methods.matrix.columns')}
        value={columns}
        options={keys.filter((key) => key !== rows)}
        name={name}
        onChoose={(key) => change({ rows, columns: key })}
      />
    </>
  );
}
