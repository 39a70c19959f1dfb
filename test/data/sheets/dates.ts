import { all, chinese, english, orders, sum, totals, written } from './ledger';
import { on, serial, type SheetCase } from './sheet-case';

const parts = (iso: string): [year: string, month: string, day: string] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [year, month, day];
};
/** The dates of the orders, each written by `write` from year, month and day with two digits. */
const dates = (write: (year: string, month: string, day: string) => string): string[] =>
  orders.map(([, iso]) => write(...parts(iso)));
const short = (digits: string): string => String(Number(digits));
const whole = { region: 'A1:C9', customers: totals, rows: all };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May'];

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 1 to 31 in Chinese numerals. */
const inNumerals = (n: number): string => {
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens] ?? ''}十`;
  return `${ten}${n % 10 === 0 && tens > 0 ? '' : (numerals[n % 10] ?? '')}`;
};

/** Orders whose dates allow two readings: days and months up to 12 only. */
const open = [
  ['A', '3/4/2024', 10],
  ['A', '5/4/2024', 20],
  ['B', '7/8/2024', 30],
];

/** Every way a date may be written. */
export const dateCases: SheetCase[] = [
  { name: 'ISO texts', rows: [english, ...written(dates((y, m, d) => `${y}-${m}-${d}`))], select: 'A1', expected: whole },
  {
    name: '中文日期加星期',
    rows: [chinese, ...written(dates((y, m, d) => `${y}年${short(m)}月${short(d)}日（星期二）`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'date and time as text',
    rows: [english, ...written(dates((y, m, d) => `${y}/${short(m)}/${short(d)} 23:59:59`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'date-times as serial numbers',
    rows: [english, ...written(orders.map(([, iso]) => ({ value: serial(iso) + 0.999, format: 'yyyy-mm-dd hh:mm' })))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'day first, decided by 13/05/2024 at the end',
    rows: [english, ...written(dates((y, m, d) => `${d}/${m}/${y}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'month first, decided over the column',
    rows: [english, ...written(dates((y, m, d) => `${short(m)}/${short(d)}/${y}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: '两位数年份在前 24/3/5',
    rows: [chinese, ...written(dates((y, m, d) => `${y.slice(2)}/${short(m)}/${short(d)}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'years of two digits first, all with two digits',
    rows: [english, ...written(dates((y, m, d) => `${y.slice(2)}-${m}-${d}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'day first with years of two digits',
    rows: [english, ...written(dates((y, m, d) => `${d}.${m}.${y.slice(2)}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'month first with years of two digits',
    rows: [english, ...written(dates((y, m, d) => `${short(m)}/${short(d)}/${y.slice(2)}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: '4-Oct-24 and its kind',
    rows: [english, ...written(dates((y, m, d) => `${short(d)}-${months[Number(m) - 1] ?? ''}-${y.slice(2)}`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: '八位数字，有的是数字有的是文本',
    rows: [chinese, ...written(dates((y, m, d) => `${y}${m}${d}`).map((text, i) => (i % 2 ? text : Number(text))))],
    select: 'A1',
    expected: whole,
  },
  {
    name: '汉字数字日期',
    rows: [
      chinese,
      ...written(dates((_y, m, d) => `二〇二四年${inNumerals(Number(m))}月${inNumerals(Number(d))}日`)),
    ],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'the 1904 system',
    rows: [english, ...written(orders.map(([, iso]) => ({ value: serial(iso) - 1462, format: 'yyyy/m/d' })))],
    system1904: true,
    select: 'A1',
    expected: whole,
  },
  {
    name: '日期前后有空格和不间断空格',
    rows: [chinese, ...written(dates((y, m, d) => `\u00a0 ${y}-${m}-${d}\u3000\u00a0`))],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'every form in one column',
    rows: [
      english,
      ...written([
        on('2024-03-05'),
        '2024-03-06',
        '20 Mar 2024',
        '2024年4月2日',
        20240415,
        '２０２４／４／２０',
        'May 1, 2024',
        '13/5/2024',
      ]),
    ],
    select: 'A1',
    expected: whole,
  },
  {
    name: 'both readings possible',
    rows: [english, ...open],
    select: 'A1',
    expected: {
      region: 'A1:C4',
      customers: [
        ['A', 2, 30, '2024-05-04'],
        ['B', 1, 30, '2024-07-08'],
      ],
      rows: { read: 3, used: 3 },
      issues: [['ambiguousDates', 3, 'B2 B3 B4', 'monthFirst']],
    },
  },
  {
    name: '两种读法都行，用户选了日在前',
    rows: [chinese, ...open],
    cleaning: { dayMonthOrder: 'dayFirst' },
    select: 'A1',
    expected: {
      region: 'A1:C4',
      customers: [
        ['A', 2, 30, '2024-04-05'],
        ['B', 1, 30, '2024-08-07'],
      ],
      rows: { read: 3, used: 3 },
    },
  },
  {
    name: 'impossible and missing dates',
    rows: [
      english,
      ...written(['2024-02-30', '', 'soon', on('2024-04-02'), '#N/A', '31/4/2024', on('2024-05-01'), on('2024-05-13')]),
    ],
    select: 'A1',
    expected: {
      region: 'A1:C9',
      customers: [
        ['C001', 1, 75],
        ['C003', 2, 310],
      ],
      rows: { read: 8, used: 3 },
      amountRead: sum,
      issues: [
        ['blankDate', 1, 'B3', 'excluded'],
        ['invalidDate', 4, 'B2 B4 B6 B7', 'excluded'],
      ],
    },
  },
  {
    name: 'days and months that an import has swapped',
    rows: [english, ...swappedImport()],
    select: 'A1',
    expected: {
      region: 'A1:C9',
      customers: [
        ['A', 7, 70, '2024-12-25'],
        ['B', 1, 10, '2024-02-13'],
      ],
      rows: { read: 8, used: 8 },
      issues: [['swappedDates', 6, 'B2 B3 B4 B5 B6 B7', 'kept']],
    },
  },
  {
    name: '导入时日月颠倒，对调回来',
    rows: [chinese, ...swappedImport()],
    cleaning: { swappedDates: 'swap' },
    select: 'A1',
    expected: {
      region: 'A1:C9',
      customers: [
        ['A', 7, 70, '2024-12-25'],
        ['B', 1, 10, '2024-02-13'],
      ],
      rows: { read: 8, used: 8 },
      issues: [['swappedDates', 6, 'B2 B3 B4 B5 B6 B7', 'swapped']],
    },
  },
];

/** 3/1 to 8/1 of 2024 became dates of the first of March to August; the rest stayed text. */
function swappedImport() {
  return [
    ...[3, 4, 5, 6, 7, 8].map((month) => ['A', on(`2024-0${String(month)}-01`), 10]),
    ['A', '25/12/2024', 10],
    ['B', '13/02/2024', 10],
  ];
}
