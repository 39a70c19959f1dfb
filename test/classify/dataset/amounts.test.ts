import { readAmountText } from '../../../src/classify/dataset/amount-text';
import { understandAmounts } from '../../../src/classify/dataset/amounts';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
import { rawTable } from './raw-table-of';

const amounts = (values: readonly CellValue[]) =>
  rawTable([['amount', values]]).columns.flatMap((column) => [...understandAmounts(column).values]);

describe('readAmountText', () => {
  it.each<[string, number]>([
    ['1234.5', 1234.5],
    ['¥1,234.50', 1234.5],
    ['￥1,234.50', 1234.5],
    ['1,234.50元', 1234.5],
    ['人民币1,234.50', 1234.5],
    ['RMB 1,234.50', 1234.5],
    ['$ 1,234,567.89', 1234567.89],
    ['US$12', 12],
    ['12 USD', 12],
    ['(120.00)', -120],
    ['($1,200.00)', -1200],
    ['-120', -120],
    ['120-', -120],
    ['−120', -120],
    ['+7', 7],
    ['-¥120.5', -120.5],
    ['¥-120.5', -120.5],
    ['1.2万', 12000],
    ['1.2 万元', 12000],
    ['3亿', 3e8],
    ['2.5千', 2500],
    ['3百万', 3e6],
    ['1.5k', 1500],
    ['１２３４．５', 1234.5],
    ['（１２０）', -120],
    ['12.5%', 0.125],
    ['1 234,50'.replace(',', '.'), 1234.5],
    ['1\u2009234.50', 1234.5],
    ['1\u202f234.50', 1234.5],
    ['1\u00a0234.50', 1234.5],
    ["1'234.50", 1234.5],
    ['1,23,456.00', 123456],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['¥120.00整', 120],
    ['Rs. 500', 500],
    ['0', 0],
    ['1.1万', 11000],
    ['34.56%', 0.3456],
    ['(-120.00)', -120],
    ['-($120.00)', -120],
    ['120.-', 120],
    ['120.–', 120],
    ['CHF 1’200.–', 1200],
    ['1.2M', 1200000],
    ['$1.2M', 1200000],
    ['1.2K', 1200],
    ['2bn', 2e9],
    ['1亿2000万', 1.2e8],
    ['1亿2000万元', 1.2e8],
    ['3千5百', 3500],
    ['1万2000', 12000],
    ['-1亿2000万', -1.2e8],
    ['RM 12.50', 12.5],
    ['120.00 CR', 120],
    ['120.00 DR', -120],
    ['-120.00 Dr', -120],
    ['DR 120.00', -120],
    ['Cr. 120.00', 120],
    ['贷 120.00', 120],
    ['120.00借', -120],
    ['-¥120', -120],
    ['¥-120', -120],
    ['`¥120.00', 120],
    ['\u202a120\u202c', 120],
  ])('%s is %d', (text, value) => {
    expect(readAmountText(text).point).toBe(value);
  });

  it.each<[string, number]>([
    ['1.234,50 €', 1234.5],
    ['12,5', 12.5],
    ['1 234,50', 1234.5],
    ['-1.234.567,00', -1234567],
    ['1.234', 1234],
    ['EUR 3,99', 3.99],
    ['120,-', 120],
    ['120,–', 120],
    ['€ 1.200,–', 1200],
  ])('%s with a decimal comma is %d', (text, value) => {
    expect(readAmountText(text).comma).toBe(value);
  });

  it.each([
    'abc',
    '',
    '-',
    '12 apples',
    '1.2.3',
    '1,2,3',
    '--5',
    '2024-10-04',
    '12:30',
    '1/2',
    '#N/A',
    '()',
    '$',
    'NaN',
    'Infinity',
    '1e',
    '一百',
    '1万2',
    '1万2亿',
    '万',
    '1万万',
    '5 m',
    '(5',
  ])('%s is no amount', (text) => {
    const { point, comma } = readAmountText(text);
    expect([point, comma]).toEqual([NaN, NaN]);
  });

  it('tells the currency', () => {
    expect(readAmountText('¥12').currency).toBe('¥');
    expect(readAmountText('12 EUR').currency).toBe('EUR');
    expect(readAmountText('12').currency).toBe('');
  });
});

describe('understandAmounts', () => {
  it('lets the texts that allow one reading decide for the others', () => {
    expect(amounts(['1.234,50 €', '1.234', 7.5])).toEqual([1234.5, 1234, 7.5]);
    expect(amounts(['1,234.50', '1.234', '1,234'])).toEqual([1234.5, 1.234, 1234]);
    expect(amounts(['1.234', '1,234'])).toEqual([1.234, 1234]);
    expect(amounts(['1.234', '0.125'])).toEqual([1.234, 0.125]);
    expect(amounts(['1,234', '0,125'])).toEqual([1.234, 0.125]);
  });

  it.each<[readonly CellValue[], readonly number[], string, number]>([
    [['€ 1.234', '€ 5.600'], [1234, 5600], 'comma', 2],
    [['1.234', '12'], [1234, 12], 'comma', 1],
    [['1,234', '12', 5.5], [1234, 12, 5.5], 'point', 1],
    [['1.234', 0.125], [1.234, 0.125], 'point', 1],
    [['KWD 1.234'], [1.234], 'point', 1],
    [['¥1.234', '1.234万'], [1.234, 12340], 'point', 2],
    [['€1.234', '€1,234'], [1234, 1.234], 'comma', 2],
    [['1,234.50', '1.234,50', '1.234'], [1234.5, 1234.5, 1.234], 'point', 1],
    [['1,234.50', '1.234'], [1234.5, 1.234], 'point', 0],
    [['1.234,50', '1.234'], [1234.5, 1234], 'comma', 0],
    [['120', '120.5'], [120, 120.5], 'point', 0],
  ])('reads %j as %j, the texts left open counted', (values, expected, sign, open) => {
    const [column] = rawTable([['amount', values]]).columns;
    const read = column && understandAmounts(column);
    expect(read && [[...read.values], read.sign, read.ambiguous.size]).toEqual([expected, sign, open]);
  });

  it('reads as told', () => {
    const [column] = rawTable([['amount', ['€ 1.234']]]).columns;
    const read = column && understandAmounts(column, 'point');
    expect(read && [[...read.values], read.ambiguous.size]).toEqual([[1.234], 0]);
  });

  it('tells blanks (NaN) from what is no amount (Infinity)', () => {
    expect(amounts(['', ' ', '-', 'x', '#VALUE!', true, 1e15, -1e300, 0])).toEqual([
      NaN,
      NaN,
      NaN,
      Infinity,
      Infinity,
      Infinity,
      Infinity,
      Infinity,
      0,
    ]);
  });
});
