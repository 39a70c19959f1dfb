import { all, chinese, english, ledger, sum, totals } from './ledger';
import { on, type SheetCase } from './sheet-case';

const whole = { customers: totals, rows: all };

/** Parts of tables, several areas, filtered lists, and what stands beside the data. */
export const selections: SheetCase[] = [
  {
    name: 'part of a table with its header',
    rows: [english, ...ledger],
    select: 'A1:C5',
    expected: {
      region: 'A1:C5',
      customers: [
        ['C001', 2, 180],
        ['C002', 1, 80.5],
        ['C003', 1, 300],
      ],
      rows: { read: 4, used: 4 },
    },
  },
  {
    name: '没有选到表头的几行',
    rows: [chinese, ...ledger],
    select: 'A5:C8',
    expected: {
      region: 'A5:C8',
      customers: [
        ['C001', 1, 75],
        ['C002', 1, 45.25],
        ['C003', 1, 300],
        ['C004', 1, 19.99],
      ],
      rows: { read: 4, used: 4 },
    },
  },
  {
    name: 'two areas of rows',
    rows: [english, ...ledger],
    select: 'A1:C3, A8:C9',
    expected: {
      region: 'A1:C9',
      customers: [
        ['C001', 2, 195],
        ['C002', 1, 80.5],
        ['C003', 1, 10],
      ],
      rows: { read: 4, used: 4 },
    },
  },
  {
    name: '按住 Ctrl 选的三列，中间的列不要',
    rows: [
      ['客户编号', '会员编号', '下单日期', '订单金额', '实付金额'],
      ...ledger.map(([id = '', date = '', amount = ''], i) => [id, `M${String(i % 3)}`, date, 999, amount]),
    ],
    select: 'A1:A1048576, C1:C1048576, E1:E1048576',
    expected: { region: 'A1:E9', ...whole },
  },
  {
    name: 'areas that form no grid',
    rows: [english, ...ledger],
    select: 'A1:B4, B6:C9',
    expected: { region: '', customers: [], rows: all, error: 'severalAreas' },
  },
  {
    name: 'a filtered list, all rows',
    rows: [english, ...ledger],
    hiddenRows: [3, 4, 8],
    select: 'A2',
    expected: { region: 'A1:C9', ...whole, issues: [['hiddenRows', 3, 'A3 A4 A8', 'kept']] },
  },
  {
    name: '筛选后只看可见行',
    rows: [chinese, ...ledger],
    hiddenRows: [3, 4, 8],
    cleaning: { hiddenRows: 'visibleOnly' },
    select: 'A2',
    expected: {
      region: 'A1:C9',
      customers: [
        ['C001', 1, 120],
        ['C002', 1, 45.25],
        ['C003', 2, 310],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 5 },
      amountRead: sum,
      issues: [['hiddenRows', 3, 'A3 A4 A8', 'excluded']],
    },
  },
  {
    name: 'an Excel table with a totals row',
    rows: [english, ...ledger],
    table: { at: 'A1:C9', totals: true },
    select: 'B4',
    expected: { region: 'A1:C9', ...whole },
  },
  {
    name: 'some rows of an Excel table, exactly',
    rows: [english, ...ledger],
    table: { at: 'A1:C9' },
    select: 'A2:C4',
    exactly: true,
    expected: {
      region: 'A2:C4',
      customers: [
        ['C001', 2, 180],
        ['C002', 1, 80.5],
      ],
      rows: { read: 3, used: 3 },
    },
  },
  {
    name: '没有表头',
    rows: ledger,
    select: 'A1',
    expected: { region: 'A1:C8', ...whole },
  },
  {
    name: 'a header that the user chose',
    rows: [['Customer list', 'as of', 'today'], ['Client', 'Day', 'Paid'], ...ledger],
    header: 2,
    select: 'A1',
    expected: { region: 'A1:C10', ...whole },
  },
  {
    name: '用户说没有表头',
    rows: ledger,
    header: 0,
    select: 'A1:C8',
    expected: { region: 'A1:C8', ...whole },
  },
  {
    name: 'a small summary beside the data and notes below',
    rows: [
      [...english, '', 'Region', 'Sales'],
      ...ledger.map((row, i) => [...row, '', ...(i < 2 ? [`R${String(i)}`, 100] : ['', ''])]),
      ['', '', ''],
      ['Source: the shop', '', ''],
    ],
    select: 'A3',
    expected: { region: 'A1:C9', beyond: ['E1:F3', 'A11'], ...whole },
  },
  {
    name: '两张并排的同样的表',
    rows: [
      [...chinese, '', ...chinese],
      ...ledger.map((row, i) => [...row, '', `D00${String(i)}`, on('2024-01-05'), 5]),
    ],
    select: 'B3',
    expected: { region: 'A1:C9', beyond: ['E1:G9'], ...whole },
  },
  {
    name: 'another table below',
    rows: [
      english,
      ...ledger,
      ['', '', ''],
      ['Month', 'Total amount', ''],
      ['March', 260.5, ''],
      ['April', 365.24, ''],
    ],
    select: 'A3',
    expected: { region: 'A1:C9', beyond: ['A11:B13'], ...whole },
  },
  {
    name: '客户单元格纵向合并，默认排除',
    rows: [
      chinese,
      ['甲', on('2024-03-05'), 10],
      ['', on('2024-03-06'), 20],
      ['乙', on('2024-03-07'), 5],
    ],
    merged: ['A2:A3'],
    select: 'A1',
    expected: {
      region: 'A1:C4',
      customers: [
        ['乙', 1, 5],
        ['甲', 1, 10],
      ],
      rows: { read: 3, used: 2 },
      amountRead: 35,
      issues: [['blankCustomer', 1, 'A3', 'excluded']],
    },
  },
  {
    name: 'customers merged over several rows, taken from above',
    rows: [
      english,
      ['', on('2024-03-04'), 1],
      ['Ann', on('2024-03-05'), 10],
      ['', on('2024-03-06'), 20],
      ['Bo', on('2024-03-07'), 5],
      ['Total', '', 36],
      ['', on('2024-03-08'), 7],
    ],
    merged: ['A3:A4'],
    cleaning: { blankCustomers: 'fillDown' },
    select: 'A1',
    expected: {
      region: 'A1:C7',
      customers: [
        ['Ann', 2, 30],
        ['Bo', 2, 12],
      ],
      rows: { read: 6, used: 4 },
      amountRead: 79,
      issues: [
        ['blankCustomer', 2, 'A4 A7', 'filledDown'],
        ['noCustomerAbove', 1, 'A2', 'excluded'],
        ['totalRows', 1, 'A6', 'excluded'],
      ],
    },
  },
];
