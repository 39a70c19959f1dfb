import { adviceFor, classify, defaultRecipe, parseRecipe, presets } from '../../../src/classify';
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

describe('columns that the data lack', () => {
  const b2b = presets.find(({ name }) => name === 'b2b');
  const result = classify(datasetOfOrders(orders), b2b?.recipe ?? defaultRecipe, { today: 45_600 });
  const notes = (locale: string): string[] =>
    [...result.notes, ...result.methods.flatMap((method) => method.notes)].map(translatorFor(locale));

  it('are named once for all, in both languages', () => {
    expect(notes('en')).toContain(
      'Left out, because the data have no usable column for it: Profit (ABC), Industry (Attribute groups), Company size (Attribute groups).',
    );
    expect(notes('en')).toContain(
      'The data have no Visits; the other weights of the score grow accordingly.',
    );
    expect(notes('zh-CN')).toContain(
      '数据中没有可用的列，已跳过：利润（ABC 分类）、行业（属性分组）、企业规模（属性分组）。',
    );
    expect(notes('zh-CN')).toContain('数据中没有拜访次数，综合评分中其余各项的权重相应增加。');
  });
});
