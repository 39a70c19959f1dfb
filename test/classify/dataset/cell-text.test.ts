import { isSubtotalLabel, isTotalLabel, trimText } from '../../../src/classify/dataset/cell-text';

it.each([
  'Total',
  'TOTALS',
  'Grand total:',
  'Sub-total',
  'subtotal',
  'Total (USD)',
  'Total for all',
  'Total EUR',
  'Totals for 2024',
  'Total amount',
  'Total general',
  '** Total **',
  'Sum',
  '合计',
  '合 计',
  '合计：',
  '合计（元）',
  '合计金额',
  '【合计】',
  '总计：',
  '小计(元)',
  '本页小计',
  '合計金額',
  '总金额',
])('%s is the label of a total', (text) => {
  expect(isTotalLabel(text)).toBe(true);
});

it.each([
  'Total Energies',
  'Total (France)',
  'Totality Ltd',
  'Subtotal Software',
  'Summit',
  'Sum Yee',
  '合计科技有限公司',
  '总计划部',
  '计',
  '',
])('%s is a name', (text) => {
  expect(isTotalLabel(text)).toBe(false);
});

it('knows the labels of Excel subtotals', () => {
  expect(['Ann Total', 'C001 汇总', '甲 小计：'].map(isSubtotalLabel)).toEqual([true, true, true]);
  expect(['Total Energies', '汇总科技'].map(isSubtotalLabel)).toEqual([false, false]);
});

it('trims spaces and invisible marks of every kind, and the backtick before a value', () => {
  for (const mark of [
    ' ',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
  ])
    expect(trimText(`${mark}C 1${mark}`)).toBe('C 1');
  expect(trimText('`4200001234')).toBe('4200001234');
  expect(trimText('a`b`')).toBe('a`b`');
});
