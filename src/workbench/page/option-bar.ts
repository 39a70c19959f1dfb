import { byId, make } from './element';
import { type PageOptions, requirementSets } from './options';
import type { Words } from './words';

type Choice = readonly [value: string, text: string];

/** The three selects in the title bar: language, theme, and how new an Excel the stand-in claims to be. */
export function drawOptions(
  options: PageOptions,
  words: Words,
  change: (next: Partial<PageOptions>) => void,
): void {
  const choose = (
    name: string,
    label: string,
    value: string,
    choices: readonly Choice[],
    pick: (value: string) => void,
  ) => {
    const list = make('select', { 'data-testid': `option-${name}` });
    for (const [key, text] of choices) list.append(make('option', { value: key }, text));
    list.value = value;
    list.addEventListener('change', () => pick(list.value));
    return make('label', {}, label, list);
  };
  byId('options').replaceChildren(
    choose(
      'locale',
      words.language,
      options.locale,
      [
        ['en-US', 'English'],
        ['zh-CN', '中文'],
      ],
      (value) => change({ locale: value === 'zh-CN' ? 'zh-CN' : 'en-US' }),
    ),
    choose(
      'theme',
      words.theme,
      options.theme,
      [
        ['light', words.light],
        ['dark', words.dark],
      ],
      (value) => change({ theme: value === 'dark' ? 'dark' : 'light' }),
    ),
    choose(
      'set',
      words.requirementSet,
      options.requirementSet,
      requirementSets.map((set) => [set, `ExcelApi ${set}`] as const),
      (requirementSet) => change({ requirementSet }),
    ),
  );
}
