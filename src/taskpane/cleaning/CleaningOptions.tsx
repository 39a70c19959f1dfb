import { makeStyles, tokens } from '@fluentui/react-components';
import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';
import { cleaningOptions, withOption, type Cleaning } from './decisions';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: tokens.spacingVerticalM,
  },
});

const names = Object.keys(cleaningOptions);
const isOption = (name: string): name is keyof Cleaning => names.includes(name);

/** What is done about rows that are not plain orders: one choice each. */
export function CleaningOptions() {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {names.filter(isOption).map((option) => (
        <CleaningChoice key={option} option={option} />
      ))}
    </div>
  );
}

function CleaningChoice<Option extends keyof Cleaning>({ option }: { option: Option }) {
  const say = useText();
  const value = useRecipeStore(({ recipe }) => recipe.cleaning[option]);
  const changeCleaning = useRecipeStore((state) => state.changeCleaning);

  return (
    <Choice<Cleaning[Option]>
      label={say(`pane.cleaning.${option}.label`)}
      value={value}
      options={cleaningOptions[option]}
      name={(each) => say(`pane.cleaning.${option}.${each}`)}
      onChoose={(chosen) => changeCleaning(withOption(option, chosen))}
    />
  );
}
