import { parseRecipe, UserError } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';

/** What a user reads about a wrong recipe. */
function problemOf(json: unknown, locale = 'en'): string {
  try {
    parseRecipe(json);
  } catch (error) {
    if (error instanceof UserError)
      return translatorFor(locale)({ key: 'text', params: { text: error.params['problem'] ?? '' } });
  }
  return '';
}

const methods = (...list: unknown[]) => ({ version: 1, methods: list });

const wrong: [unknown, string, string][] = [
  [{ version: 1, colour: 'red' }, 'There is no setting named colour.', '没有名为 colour 的设置。'],
  [
    methods({ method: 'abc', a: 1, b: 2 }),
    'methods › entry 1: There are no settings named a, b.',
    'methods › 第 1 项：没有名为 a、b 的设置。',
  ],
  [7, 'This must be a group of settings in braces.', '此处应为用花括号括起的一组设置。'],
  [{}, 'version: This setting is missing.', 'version：缺少这项设置。'],
  [
    { version: 2 },
    'version: The recipe was made by another version of this add-in.',
    'version：这个方案由本加载项的其他版本生成。',
  ],
  [{ version: 1, metrics: 'NPS' }, 'metrics: This must be a list.', 'metrics：此处应为列表。'],
  [
    { version: 1, rows: 'lines' },
    'rows: This must be one of: auto, orders, customers.',
    'rows：只能取以下值之一：auto、orders、customers。',
  ],
  [
    { version: 1, referenceDate: { policy: 'date', date: '2024-02-31' } },
    'referenceDate › date: This must be a date such as 2024-12-31.',
    'referenceDate › date：此处应为日期，例如 2024-12-31。',
  ],
  [
    { version: 1, referenceDate: { policy: 'date', date: 'soon' } },
    'referenceDate › date: This must be a date such as 2024-12-31.',
    'referenceDate › date：此处应为日期，例如 2024-12-31。',
  ],
  [
    methods({ method: 'rfm' }, { method: 'loyalty', loyalOrders: 1 }),
    'methods › entry 2 › loyalOrders: The number must be 2 or more.',
    'methods › 第 2 项 › loyalOrders：数值不能小于 2。',
  ],
  [
    methods({ method: 'compositeScore', parts: [{ measure: 'amount', weight: 0 }] }),
    'methods › entry 1 › parts › entry 1 › weight: The number must be above 0.',
    'methods › 第 1 项 › parts › 第 1 项 › weight：数值必须大于 0。',
  ],
  [methods(), 'methods: The list needs 1 or more entries.', 'methods：列表至少需要 1 项。'],
  [
    methods({ method: 'abc', thresholds: [0.9, 0.8] }),
    'methods › entry 1 › thresholds: The values must become larger from one to the next.',
    'methods › 第 1 项 › thresholds：各数值必须依次增大。',
  ],
  [
    methods({ method: 'abc', measure: { metric: 3 } }),
    'methods › entry 1 › measure › metric: This must be a text.',
    'methods › 第 1 项 › measure › metric：此处应为文本。',
  ],
  [
    methods({ method: 'rfm' }, { method: 'rfm' }),
    'methods: Two methods have the same id.',
    'methods：有两个方法的标识相同。',
  ],
];

describe('what is wrong with a recipe', () => {
  it.each(wrong)('%j is said in both languages', (json, english, chinese) => {
    expect(problemOf(json)).toBe(english);
    expect(problemOf(json, 'zh-CN')).toBe(chinese);
  });

  it('names the methods there are', () => {
    expect(problemOf(methods({ method: 'magic' }))).toMatch(
      /^methods › entry 1 › method: This must be one of: rfm, abc, /,
    );
  });
});
