import { languageFor } from '../../src/locales/language';
import { translatorFor } from '../../src/locales/translate';

const english = translatorFor('en-US');
const chinese = translatorFor('zh-CN');

describe('languageFor', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['en-GB', 'en'],
    ['de-DE', 'en'],
    ['', 'en'],
  ])('speaks to %s in %s', (locale, language) => {
    expect(languageFor(locale)).toBe(language);
  });
});

describe('translatorFor', () => {
  it('writes numbers, money, shares and dates the way the locale does', () => {
    expect(english({ key: 'values.number', params: { value: 1234.5678901 } })).toBe('1,234.5678901');
    expect(english({ key: 'values.integer', params: { value: 12345 } })).toBe('12,345');
    expect(english({ key: 'values.money', params: { value: 1234.5, currency: 'EUR' } })).toBe('€1,234.50');
    expect(chinese({ key: 'values.money', params: { value: 1234.5, currency: 'CNY' } })).toBe('¥1,234.50');
    expect(english({ key: 'values.money', params: { value: 1234.567 } })).toBe('1,234.57');
    expect(english({ key: 'values.money', params: { value: 1234 } })).toBe('1,234');
    expect(english({ key: 'values.money', params: { value: 1234.5, currency: 'JPY' } })).toBe('¥1,235');
    expect(english({ key: 'values.share', params: { value: 0.3 } })).toBe('30.0%');
    expect(english({ key: 'values.percent', params: { value: 0.1234 } })).toBe('12.3%');
    expect(english({ key: 'values.date', params: { value: 45292 } })).toBe('Jan 1, 2024');
    expect(chinese({ key: 'values.date', params: { value: 45292.75 } })).toBe('2024年1月1日');
    expect(chinese({ key: 'pane.written.title', params: { at: 45292.75 } })).toBe(
      '上次分级：2024年1月1日 18:00',
    );
    expect(translatorFor('en-GB')({ key: 'values.date', params: { value: 45292 } })).toBe('1 Jan 2024');
  });

  it('keeps the conventions of the language spoken where the display language is another one', () => {
    expect(translatorFor('de-DE')({ key: 'values.number', params: { value: 1234.5 } })).toBe('1,234.5');
  });

  it('translates a nested message, and joins a list of them', () => {
    const roles = [{ key: 'roles.customer' }, { key: 'roles.amount' }];
    expect(english({ key: 'text', params: { text: { key: 'roles.profit' } } })).toBe('Profit');
    expect(english({ key: 'values.list', params: { items: roles } })).toBe('Customer, Amount');
    expect(chinese({ key: 'values.list', params: { items: roles } })).toBe('客户、金额');
  });

  it('puts text from a sheet in as it stands, whatever it looks like', () => {
    for (const text of ['<b>&amp;</b>', '{{text}}', '$t(roles.customer)', '{{- text}}', '=1+1', '$&']) {
      expect(english({ key: 'text', params: { text } })).toBe(text);
    }
  });

  it('speaks two languages side by side', () => {
    expect([english({ key: 'roles.customer' }), chinese({ key: 'roles.customer' })]).toEqual([
      'Customer',
      '客户',
    ]);
  });

  it('writes a value that is not a number as a dash', () => {
    expect(english({ key: 'values.number', params: { value: NaN } })).toBe('–');
  });
});
