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
    '24/10/4',
    '24-10-4',
    '二〇二四年十月四日',
    '二零二四年十月四日',
    '二○二四年十月四號',
    '２０２４年１０月４日',
    '2024年十月四日',
    '二〇二四年十月四日（星期五）',
    '民國113年10月4日',
    '`2024-10-04',
    '2024-10-04Z',
    '2024-10-04+08:00',
  ])('%s is 4 October 2024', (text) => {
    expect(readDateText(text)).toEqual({ dayFirst: oct4, monthFirst: oct4, yearFirst: oct4 });
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
    ['`2024-10-04 13:05:00', 13 + 5 / 60],
    ['Oct 4, 2024 1:05:00 PM PST', 13 + 5 / 60],
    ['Oct 4, 2024 12:03:00 AM PDT', 3 / 60],
    ['2024-10-04 13:05 GMT+08:00', 13 + 5 / 60],
    ['Fri Oct 04 2024 13:05:00 GMT+0800 (中国标准时间)', 13 + 5 / 60],
    ['04-OCT-24 01.05.00.000000000 PM', 13 + 5 / 60],
    ['20241004T130500Z', 13 + 5 / 60],
    ['20241004 130500', 13 + 5 / 60],
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
    '04-OCT-24 13.65.00 PM',
    '20241004T250000Z',
    'Oct 4, 2024 1:05 Berlin',
  ])('%s is no date', (text) => {
    expect(readDateText(text)).toEqual({ dayFirst: NaN, monthFirst: NaN, yearFirst: NaN });
  });

  it('gives both readings where both are possible', () => {
    expect(readDateText('3/4/2024')).toEqual({
      dayFirst: serialOf(2024, 4, 3),
      monthFirst: serialOf(2024, 3, 4),
      yearFirst: NaN,
    });
    expect(readDateText('13/2/2024')).toEqual({
      dayFirst: serialOf(2024, 2, 13),
      monthFirst: NaN,
      yearFirst: NaN,
    });
    expect(readDateText('9/7/11')).toEqual({
      dayFirst: serialOf(2011, 7, 9),
      monthFirst: serialOf(2011, 9, 7),
      yearFirst: NaN,
    });
    expect(readDateText('10/04/24')).toEqual({
      dayFirst: serialOf(2024, 4, 10),
      monthFirst: oct4,
      yearFirst: serialOf(2010, 4, 24),
    });
    expect(readDateText('1/2/31').dayFirst).toBe(serialOf(1931, 2, 1));
    expect(readDateText('99/12/31').dayFirst).toBe(serialOf(1999, 12, 31));
  });
});

describe('dayOfNumber', () => {
  it('leaves dates with the digits of a time to columns known to hold dates', () => {
    expect(dayOfNumber(20241004130500)).toBe(noDay.invalid);
    const days = understandDates(column([20241004130500, 20241004256000]), 1900).days;
    expect([...days]).toEqual([oct4, noDay.invalid]);
  });

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

  it('tells years of two digits by the few years that dates fall into', () => {
    const read = (...texts: string[]) => {
      const { days, order, ambiguous } = understandDates(column(texts), 1900);
      return { order, days: [...days], open: ambiguous.size };
    };
    const days = [serialOf(2024, 10, 4), serialOf(2024, 10, 15), serialOf(2024, 11, 30)];
    expect(read('24/10/04', '24/10/15', '24/11/30')).toEqual({ order: 'yearFirst', days, open: 0 });
    expect(read('4/10/24', '15/10/24', '30/11/24')).toEqual({ order: 'dayFirst', days, open: 0 });
    expect(read('10/4/24', '10/15/24', '11/30/24')).toEqual({ order: 'monthFirst', days, open: 0 });
    expect(read('04.10.24', '15.10.24', '30.11.24')).toEqual({ order: 'dayFirst', days, open: 0 });
    expect(read('04-10-24', '05-11-24')).toMatchObject({ order: 'monthFirst', open: 2 });
  });

  it('names what can be read otherwise where dates contradict each other', () => {
    const both = understandDates(column(['13/2/2024', '14/2/2024', '2/15/2024', '3/4/2024']), 1900);
    expect(both).toMatchObject({ order: 'dayFirst', open: ['dayFirst', 'monthFirst'] });
    expect([...both.days]).toEqual([
      serialOf(2024, 2, 13),
      serialOf(2024, 2, 14),
      serialOf(2024, 2, 15),
      serialOf(2024, 4, 3),
    ]);
    expect([...both.ambiguous]).toEqual([3]);
  });

  it('notices dates that were imported with day and month swapped, and swaps them back', () => {
    const cells = ['13/02/2024', '25/12/2023', ...[3, 4, 5, 6, 7, 8].map((day) => serialOf(2024, day, 2))];
    const kept = understandDates(column(cells), 1900);
    expect(kept.swapped).toBe(true);
    expect(kept.days[2]).toBe(serialOf(2024, 3, 2));
    const swapped = understandDates(column(cells), 1900, 'auto', true);
    expect(swapped.swapped).toBe(true);
    expect(swapped.days[2]).toBe(serialOf(2024, 2, 3));
    expect(understandDates(column([...cells, serialOf(2024, 2, 14)]), 1900).swapped).toBe(false);
    expect(understandDates(column([...cells, '3/4/2024']), 1900).swapped).toBe(false);
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
