import { readDateText, serialOf } from '../../../src/classify/dataset/date-text';
import { dayOfNumber, noDay, understandDates } from '../../../src/classify/dataset/dates';
import type { CellValue, RawColumn } from '../../../src/classify/dataset/raw-table';
import { rawTable } from './raw-table-of';

const column = (values: readonly CellValue[]): RawColumn => {
  const [first] = rawTable([['orderDate', values]]).columns;
  if (!first) throw new Error('a table of one column');
  return first;
};
const oct4 = serialOf(2024, 10, 4);

describe('readDateText', () => {
  it('knows the serial of Excel', () => {
    expect(serialOf(2024, 1, 1)).toBe(45292);
    expect(serialOf(2006, 12, 31)).toBe(39082);
  });

  it.each([
    '2024-10-04',
    '2024/10/4',
    '2024.10.4',
    '2024年10月4日',
    '2024 年 10 月 4 日',
    '2024年10月4号',
    '20241004',
    '２０２４／１０／４',
    '4-Oct-24',
    '4-Oct-2024',
    '04 Oct 2024',
    '4 October 2024',
    '4th October, 2024',
    'Oct 4, 2024',
    'October 4th 2024',
    'Oct. 4, 2024',
    'Fri, 4 Oct 2024',
    'Friday, October 4, 2024',
    '2024-Oct-04',
    '4OCT2024',
    '2024-10-04 星期五',
    '2024年10月4日（周五）',
    ' 2024-10-04\u00a0',
    '24年10月4日',
    '4.10.2024',
  ])('%s is 4 October 2024', (text) => {
    expect(readDateText(text)).toEqual({ dayFirst: oct4, monthFirst: oct4 });
  });

  it.each([
    ['2024/10/4 13:05', 13 + 5 / 60],
    ['2024-10-04T13:05:00Z', 13 + 5 / 60],
    ['2024-10-04T13:05:00.123+08:00', 13 + 5 / 60],
    ['2024-10-04 1:05 PM', 13 + 5 / 60],
    ['2024/10/4 下午1:05', 13 + 5 / 60],
    ['2024年10月4日 13时05分', 13 + 5 / 60],
    ['2024年10月4日13:05:00', 13 + 5 / 60],
    ['20241004130500', 13 + 5 / 60],
    ['2024-10-04 13:05:00 +0800', 13 + 5 / 60],
    ['Oct 4, 2024, 12:00 AM', 0],
  ])('%s has a time of day', (text, hours) => {
    expect(readDateText(text).dayFirst).toBeCloseTo(oct4 + hours / 24, 9);
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '31/4/2024',
    '20240230',
    '30-Feb-24',
    '2024-10-04 25:00',
    '1850-01-01',
    'yesterday',
    '12',
    '2024',
    '',
    '10/4',
    'Oct 2024',
    'May',
    '2024年10月',
    '1.5',
    '2024-10-04-05',
  ])('%s is no date', (text) => {
    expect(readDateText(text)).toEqual({ dayFirst: NaN, monthFirst: NaN });
  });

  it('gives both readings where both are possible', () => {
    expect(readDateText('3/4/2024')).toEqual({
      dayFirst: serialOf(2024, 4, 3),
      monthFirst: serialOf(2024, 3, 4),
    });
    expect(readDateText('13/2/2024')).toEqual({ dayFirst: serialOf(2024, 2, 13), monthFirst: NaN });
    expect(readDateText('9/7/11')).toEqual({
      dayFirst: serialOf(2011, 7, 9),
      monthFirst: serialOf(2011, 9, 7),
    });
    expect(readDateText('1/2/31').dayFirst).toBe(serialOf(1931, 2, 1));
    expect(readDateText('99/12/31').dayFirst).toBe(serialOf(1999, 12, 31));
  });
});

describe('dayOfNumber', () => {
  it('reads serials of both systems and the digits of a date, and drops times', () => {
    expect(dayOfNumber(45292)).toBe(45292);
    expect(dayOfNumber(45292.75)).toBe(45292);
    expect(dayOfNumber(45292.9999999999)).toBe(45293);
    expect(dayOfNumber(45292 - 1462, 1904)).toBe(45292);
    expect(dayOfNumber(20241004)).toBe(oct4);
    for (const number of [5, -1, 20240230, 1e300, NaN, 99999999, 20241004.5])
      expect(dayOfNumber(number)).toBe(noDay.invalid);
  });
});

describe('understandDates', () => {
  it('decides day or month first over the whole column', () => {
    const dayFirst = understandDates(column(['3/4/2024', '13/2/2024']), 1900);
    expect([...dayFirst.days]).toEqual([serialOf(2024, 4, 3), serialOf(2024, 2, 13)]);
    const monthFirst = understandDates(column(['3/4/2024', '2/13/2024']), 1900);
    expect([...monthFirst.days]).toEqual([serialOf(2024, 3, 4), serialOf(2024, 2, 13)]);
    expect(dayFirst.ambiguous.size + monthFirst.ambiguous.size).toBe(0);
  });

  it('takes the month first, and says so, where nothing decides', () => {
    const open = understandDates(column(['3/4/2024', '5/5/2024', '2024-01-02']), 1900);
    expect([...open.days]).toEqual([serialOf(2024, 3, 4), serialOf(2024, 5, 5), serialOf(2024, 1, 2)]);
    expect([...open.ambiguous]).toEqual([0]);
  });

  it('keeps to the order the recipe says', () => {
    const told = understandDates(column(['3/4/2024', '2/13/2024']), 1900, 'dayFirst');
    expect([...told.days]).toEqual([serialOf(2024, 4, 3), noDay.invalid]);
    expect(told.ambiguous.size).toBe(0);
  });

  it('tells blanks from cells that hold no date', () => {
    const mixed = understandDates(
      column(['', ' ', '-', 'N/A', '#N/A', 'soon', true, 45292, '45292', '2024-02-30']),
      1900,
    );
    const { blank, invalid } = noDay;
    expect([...mixed.days]).toEqual([
      blank,
      blank,
      blank,
      blank,
      invalid,
      invalid,
      invalid,
      45292,
      45292,
      invalid,
    ]);
  });
});
