import { defaultRecipe, presets, type PresetName, type Recipe } from '../../classify';
import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';

type Start = 'standard' | PresetName | 'own';

const ready = new Map<Start, Recipe>([
  ['standard', defaultRecipe],
  ...presets.map(({ name, recipe }) => [name, recipe] as const),
]);

/** What of a recipe a preset decides; columns and cleaning belong to the data. */
const decidedBy = ({ methods, outputs }: Recipe): string => JSON.stringify([methods, outputs]);

/** The preset whose methods a recipe has, unchanged; `own` if none. */
export function presetOf(recipe: Recipe): Start {
  const wanted = decidedBy(recipe);
  return [...ready.keys()].find((name) => decidedBy(ready.get(name) ?? recipe) === wanted) ?? 'own';
}

/** Methods for a kind of business, as a start. */
export function PresetChoice() {
  const say = useText();
  const chosen = useRecipeStore(({ recipe }) => presetOf(recipe));
  const change = useRecipeStore((state) => state.change);
  const options: Start[] = [...ready.keys(), ...(chosen === 'own' ? [chosen] : [])];
  const isPreset = chosen !== 'standard' && chosen !== 'own';

  return (
    <Choice
      label={say('pane.methods.preset.label')}
      hint={isPreset ? say(`presets.${chosen}.explain`) : undefined}
      value={chosen}
      options={options}
      name={(option) =>
        say(
          option === 'standard' || option === 'own'
            ? `pane.methods.preset.${option}`
            : `presets.${option}.name`,
        )
      }
      onChoose={(option) => {
        const recipe = ready.get(option);
        if (recipe) change({ methods: recipe.methods, outputs: recipe.outputs });
      }}
    />
  );
}
