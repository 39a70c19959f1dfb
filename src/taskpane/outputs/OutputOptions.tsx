import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowKind } from '../../classify';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { offeredOutputs } from './offered-outputs';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  where: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  output: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What a run writes beside the tiers themselves. */
export function OutputOptions({ kind }: { kind: RowKind }) {
  const styles = useStyles();
  const say = useText();
  const outputs = useRecipeStore(({ recipe }) => recipe.outputs);
  const change = useRecipeStore((state) => state.change);
  return (
    <div className={styles.list}>
      <p className={styles.where}>{say(`pane.outputs.where.${kind}`)}</p>
      {offeredOutputs(kind).map((name) => (
        <Checkbox
          key={name}
          className={styles.output}
          label={say(`pane.outputs.${name}`)}
          checked={outputs[name]}
          onChange={(_event, { checked }) => change({ outputs: { ...outputs, [name]: checked === true } })}
        />
      ))}
    </div>
  );
}
