import { profileTable } from '../../../src/classify/dataset/profile';
import { isCurrency } from '../../../src/classify/dataset/currency-codes';
import type { CellValue } from '../../../src/classify/dataset/raw-table';

describe('isCurrency', () => {
  it.each(['USD', 'cny', 'RMB', '人民币', 'NT$', '€', '美元', 'HKD'])('%s is one', (text) => {
    expect(isCurrency(text)).toBe(true);
  });

  it.each(['POS', 'WEB', 'NSW', 'VIP', 'Amy', 'SOP', '', 'XXX'])('%s is none', (text) => {
    expect(isCurrency(text)).toBe(false);
  });
});

/** The role of a column beside a customer, a day and an amount. */
const roleOf = (header: string, words: readonly CellValue[]): string | undefined =>
  profileTable(
    [
      ['Customer', 'Order date', 'Amount', header],
      ...Array.from({ length: 60 }, (_, i) => [
        `Customer ${i % 17}`,
        45300 + i,
        20 + i * 1.5,
        words[i % words.length] ?? '',
      ]),
    ],
    [],
  ).columns[3]?.role;

describe('a column of three letters', () => {
  it.each<[string, CellValue[]]>([
    ['Channel', ['POS', 'WEB', 'APP']],
    ['Salesperson', ['Amy', 'Bob', 'Tom']],
    ['Region', ['NSW', 'VIC', 'QLD']],
    ['Store', ['SYD', 'MEL']],
    ['Tags', ['', '', '', 'vip']],
    ['订单类型', ['SOP']],
    ['Size', ['TOP', 'ALL', 'BIG']],
    ['Team', ['TOP', 'ALL', 'TRY']],
    ['Q', ['', '', '', 'EUR']],
  ])('%s is no currency', (header, words) => {
    expect(roleOf(header, words)).not.toBe('currency');
  });

  it.each<[string, CellValue[]]>([
    ['Currency', ['USD', 'EUR']],
    ['Currency Code', ['', '', 'EUR']],
    ['幣別', ['TWD']],
    ['In', ['GBP', 'EUR', 'CHF']],
  ])('%s is a currency', (header, words) => {
    expect(roleOf(header, words)).toBe('currency');
  });
});
