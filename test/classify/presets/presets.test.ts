import { adviceFor, classify, parseRecipe, presets } from '../../../src/classify';
import { translatorFor } from '../../../src/locales/translate';
import { datasetOfOrders } from '../../support/dataset-builder';

const orders = Array.from({ length: 400 }, (_, i) => ({
  id: `c${(i * i) % 61}`,
  day: 45_000 + ((i * 37) % 500),
  amount: 20 + ((i * 7919) % 900),
}));

describe.each(presets.map((preset) => [preset.name, preset] as const))('preset %s', (name, preset) => {
  const result = classify(datasetOfOrders(orders), preset.recipe, { today: 45_600 });

  it('runs on plain orders without a question', () => {
    expect(result.methods.length).toBeGreaterThan(0);
    expect(result.totals.customers).toBeGreaterThan(10);
    expect(parseRecipe(JSON.parse(JSON.stringify(preset.recipe)))).toEqual(preset.recipe);
  });

  it('has a playbook for every category of its column, in both languages', () => {
    const column = result.columns.find(({ key }) => key === preset.column);
    const keys = column?.kind === 'category' ? column.categories.map(({ key }) => key) : [];
    expect(preset.playbook.map(({ category }) => category)).toEqual(keys);
    const messages = [
      { key: `presets.${name}.name` },
      { key: `presets.${name}.explain` },
      ...preset.playbook.flatMap(({ advice, owner, review }) => [advice, owner, review]),
    ];
    for (const locale of ['en', 'zh-CN']) {
      const say = translatorFor(locale);
      expect(messages.filter((message) => say(message) === message.key)).toEqual([]);
    }
  });

  it('has general advice for every segment, tier and class', () => {
    for (const column of result.columns) {
      if (column.kind !== 'category') continue;
      for (const category of column.categories) {
        const advice = adviceFor(category);
        if (advice)
          for (const locale of ['en', 'zh-CN']) expect(translatorFor(locale)(advice)).not.toBe(advice.key);
      }
    }
  });
});
