import { all, chinese, english, ledger, sum, totals } from './ledger';
import { on, type SheetCase } from './sheet-case';

const blank = ['', '', ''];
const whole = { customers: totals, rows: all };
const table = (header: readonly string[]) => [header, ...ledger];

/** Where the data stand on the sheet, and what of them is selected. */
export const places: SheetCase[] = [
  { name: 'one cell inside', rows: table(english), select: 'B5', expected: { region: 'A1:C9', ...whole } },
  { name: '数据中的一个单元格', rows: table(chinese), select: 'C9', expected: { region: 'A1:C9', ...whole } },
  { name: 'whole columns', rows: table(english), select: 'A1:C1048576', expected: { region: 'A1:C9', ...whole } },
  { name: 'one row', rows: table(chinese), select: 'A4:C4', expected: { region: 'A1:C9', ...whole } },
  { name: 'one column', rows: table(english), select: 'C1:C9', expected: { region: 'A1:C9', ...whole } },
  { name: 'not at A1', at: 'D7', rows: table(chinese), select: 'E9', expected: { region: 'D7:F15', ...whole } },
  {
    name: '表头在第三行，标题合并',
    rows: [['2024 年销售明细', '', ''], ['制表：销售部', '', ''], ...table(chinese)],
    merged: ['A1:C1', 'A2:C2'],
    select: 'B6',
    expected: { region: 'A1:C11', ...whole },
  },
  {
    name: 'title, a blank row, then the header',
    rows: [['Orders 2024', '', ''], blank, ...table(english)],
    merged: ['A1:C1'],
    select: 'A5',
    expected: { region: 'A3:C11', ...whole },
  },
  {
    name: '分组标题行加表头',
    rows: [['客户信息', '订单信息', ''], ...table(['编号', '日期', '金额'])],
    merged: ['B1:C1'],
    select: 'A4',
    expected: { region: 'A1:C10', ...whole },
  },
  {
    name: 'header in two languages',
    rows: [chinese, ...table(english)],
    select: 'A4',
    expected: { region: 'A1:C10', ...whole },
  },
  {
    name: 'a blank row under the header',
    rows: [english, blank, ...ledger],
    select: 'B7',
    expected: {
      region: 'A1:C10',
      customers: totals,
      rows: { read: 9, used: 8 },
      issues: [['blankRows', 1, 'A2', 'excluded']],
    },
  },
  {
    name: '每月之间空一行',
    rows: [chinese, ...ledger.slice(0, 3), blank, ...ledger.slice(3, 6), blank, blank, ...ledger.slice(6)],
    select: 'A6',
    expected: {
      region: 'A1:C12',
      customers: totals,
      rows: { read: 11, used: 8 },
      issues: [['blankRows', 3, 'A5 A9 A10', 'excluded']],
    },
  },
  {
    name: 'a cell below blank separator rows',
    rows: [english, ...ledger.slice(0, 3), blank, ...ledger.slice(3, 6), blank, ...ledger.slice(6)],
    select: 'B11',
    expected: {
      region: 'A1:C11',
      customers: totals,
      rows: { read: 10, used: 8 },
      issues: [['blankRows', 2, 'A5 A9', 'excluded']],
    },
  },
  {
    name: 'a blank column inside',
    rows: table(english).map(([id = '', date = '', amount = '']) => [id, '', date, amount]),
    select: 'A4',
    expected: { region: 'A1:D9', ...whole },
  },
  {
    name: '空行与空列，选中右侧',
    rows: [chinese, ...ledger.slice(0, 4), blank, ...ledger.slice(4)].map(([id = '', date = '', amount = '']) => [
      id,
      date,
      '',
      amount,
    ]),
    select: 'D9',
    expected: {
      region: 'A1:D10',
      customers: totals,
      rows: { read: 9, used: 8 },
      issues: [['blankRows', 1, 'A6', 'excluded']],
    },
  },
  {
    name: '末尾合计行',
    rows: [...table(chinese), ['合计', '', sum]],
    select: 'A1:C10',
    expected: {
      region: 'A1:C10',
      customers: totals,
      rows: { read: 9, used: 8 },
      amountRead: 1421.48,
      issues: [['totalRows', 1, 'A10', 'excluded']],
    },
  },
  {
    name: '客户表末尾的合计（元）',
    rows: [
      ['客户名称', '订单数', '累计金额', '最近下单日期'],
      ['甲公司', 3, 255, on('2024-05-01')],
      ['合计科技有限公司', 2, 125.75, on('2024-04-15')],
      ['Total Energies', 1, 310, on('2024-05-13')],
      ['合计（元）', 6, 690.75, ''],
    ],
    select: 'A1',
    expected: {
      region: 'A1:D5',
      kind: 'customers',
      customers: [
        ['Total Energies', 1, 310],
        ['合计科技有限公司', 2, 125.75],
        ['甲公司', 3, 255],
      ],
      rows: { read: 4, used: 3 },
      amountRead: 1381.5,
      issues: [['totalRows', 1, 'A5', 'excluded']],
    },
  },
  {
    name: 'a total below a blank row, its label beside the customer',
    rows: [...table(english), blank, ['', 'Grand total:', sum]],
    select: 'A2',
    expected: {
      region: 'A1:C11',
      customers: totals,
      rows: { read: 10, used: 8 },
      amountRead: 1421.48,
      issues: [
        ['totalRows', 1, 'A11', 'excluded'],
        ['blankRows', 1, 'A10', 'excluded'],
      ],
    },
  },
  {
    name: 'subtotals of Excel',
    rows: [
      english,
      ['Ann', on('2024-03-05'), 10],
      ['Ann', on('2024-03-06'), 20],
      ['Ann Total', '', 30],
      ['Bo', on('2024-03-07'), 5],
      ['Bo Total', '', 5],
      ['Grand Total', '', 35],
    ],
    select: 'A3',
    expected: {
      region: 'A1:C7',
      customers: [
        ['Ann', 2, 30],
        ['Bo', 1, 5],
      ],
      rows: { read: 6, used: 3 },
      amountRead: 105,
      issues: [['totalRows', 3, 'A4 A6 A7', 'excluded']],
    },
  },
  {
    name: '客户汇总表的合计行没有日期列可以分辨',
    rows: [
      ['客户名称', '订单数', '累计消费金额'],
      ['甲公司', 3, 300],
      ['乙公司', 1, 50.5],
      ['丙公司', 2, 120],
      ['丁公司', 2, 80],
      ['戊公司', 5, 900],
      ['己公司', 1, 10],
      ['庚公司', 1, 20],
      ['辛公司', 1, 30],
      ['壬公司', 1, 40],
      ['癸公司', 1, 45],
      ['小计', 18, 1595.5],
    ],
    select: 'A1',
    expected: {
      region: 'A1:C12',
      kind: 'customers',
      customers: [
        ['丁公司', 2, 80],
        ['丙公司', 2, 120],
        ['乙公司', 1, 50.5],
        ['壬公司', 1, 40],
        ['己公司', 1, 10],
        ['庚公司', 1, 20],
        ['戊公司', 5, 900],
        ['甲公司', 3, 300],
        ['癸公司', 1, 45],
        ['辛公司', 1, 30],
      ],
      rows: { read: 11, used: 10 },
      amountRead: 3191,
      issues: [['totalRows', 1, 'A12', 'excluded']],
    },
  },
  {
    name: 'the header repeated on every printed page',
    rows: [english, ...ledger.slice(0, 4), english, ...ledger.slice(4, 6), blank, english, ...ledger.slice(6)],
    select: 'A2',
    expected: {
      region: 'A1:C12',
      customers: totals,
      rows: { read: 11, used: 8 },
      issues: [
        ['headerRows', 2, 'A6 A10', 'excluded'],
        ['blankRows', 1, 'A9', 'excluded'],
      ],
    },
  },
];
