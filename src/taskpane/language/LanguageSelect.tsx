import { Select } from '@fluentui/react-components';
import { languages } from '../../locales/language';
import { useLanguageStore, type LanguageChoice } from './language-store';
import { useText } from './use-text';

const choices: readonly LanguageChoice[] = ['excel', ...languages];

/** The pane's language: Excel's, or one chosen here. */
export function LanguageSelect() {
  const say = useText();
  const choice = useLanguageStore((state) => state.choice);
  const choose = useLanguageStore((state) => state.choose);
  return (
    <Select
      size="small"
      appearance="underline"
      aria-label={say('pane.language.label')}
      data-testid="language"
      value={choice}
      onChange={(_event, { value }) => {
        const chosen = choices.find((candidate) => candidate === value);
        if (chosen) choose(chosen);
      }}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          {say(`pane.language.${each}`)}
        </option>
      ))}
    </Select>
  );
}
