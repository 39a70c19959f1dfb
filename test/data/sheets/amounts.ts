import { all, chinese, english, sum, totals, written } from './ledger';
import { type SheetCase, type SheetCell } from './sheet-case';

const whole = { region: 'A1:C9', customers: totals, rows: all };
const amounts = (header: readonly string[], cells: readonly SheetCell[]) => [header, ...written(undefined, cells)];
/** One customer's orders, one a day. */
const oneCustomer = (header: readonly string[], cells: readonly SheetCell[]): SheetCell[][] => [
  [...header],
  ...cells.map((cell, i): SheetCell[] => ['A', `2024-01-${String(i + 1).padStart(2, '0')}`, cell]),
];

/** Every way an amount may be written. */
export const amountCases: SheetCase[] = [
  {
    name: '人民币符号和千位分隔',
    rows: amounts(chinese, ['¥120.00', '￥80.50', '60元', '人民币300', 'RMB 45.25', '¥19.99', '75 元', '10元整']),
    select: 'A1',
    expected: { ...whole, currency: 'CNY' },
  },
  {
    name: 'European amounts',
    rows: amounts(english, ['120,00 €', '80,50 €', '60,00 €', '300,00 €', '45,25 €', '19,99 €', '75,00 €', '10,00\u00a0€']),
    select: 'A1',
    expected: { ...whole, currency: 'EUR' },
  },
  {
    name: 'points between thousands, decided by the column',
    rows: oneCustomer(english, ['1.234,50 €', '1.000 €', '12.500 €', '7,25 €']),
    select: 'A1',
    // 1234.5 + 1000 + 12500 + 7.25
    expected: { region: 'A1:C5', customers: [['A', 4, 14741.75]], rows: { read: 4, used: 4 }, currency: 'EUR' },
  },
  {
    name: 'negatives in brackets, with a trailing minus and a long dash',
    rows: oneCustomer(english, ['1,000.00', '(120.00)', '30.50-', '−5', '$(10)', '200']),
    select: 'A1',
    // 1000 − 120 − 30.5 − 5 − 10 + 200; two orders, four returns
    expected: {
      region: 'A1:C7',
      customers: [['A', 2, 1034.5]],
      rows: { read: 6, used: 6 },
      issues: [['returns', 4, 'C3 C4 C5 C6', 'netted']],
      currency: 'USD',
    },
  },
  {
    name: 'points between thousands, which no amount settles',
    rows: oneCustomer(english, ['€ 1.234', '€ 5.600', '€ 12']),
    select: 'A1',
    // 1234 + 5600 + 12
    expected: {
      region: 'A1:C4',
      customers: [['A', 3, 6846]],
      rows: { read: 3, used: 3 },
      issues: [['ambiguousAmounts', 2, 'C2 C3', 'decimalComma']],
      currency: 'EUR',
    },
  },
  {
    name: '没有依据的小数点按选择读取',
    rows: oneCustomer(chinese, ['1.234', '5.600']),
    cleaning: { decimalSign: 'point' },
    select: 'A1',
    // 1.234 + 5.6
    expected: { region: 'A1:C3', customers: [['A', 2, 6.834]], rows: { read: 2, used: 2 } },
  },
  {
    name: 'prices without cents, a minus within brackets, debits and millions',
    rows: oneCustomer(english, ['CHF 1’200.–', '120.-', '(-20.00)', '30.00 DR', '1.5M', '7.50 CR']),
    select: 'A1',
    // 1200 + 120 − 20 − 30 + 1500000 + 7.5
    expected: {
      region: 'A1:C7',
      customers: [['A', 4, 1_501_277.5]],
      rows: { read: 6, used: 6 },
      issues: [['returns', 2, 'C4 C5', 'netted']],
      currency: 'CHF',
    },
  },
  {
    name: '微信账单每格前有反引号',
    rows: [
      ['商户订单号', '用户标识', '交易时间', '订单金额'],
      ['`4200001', '`oA1', '`2024-10-04 13:05:00', '`¥12.50'],
      ['`4200002', '`oA1', '`2024-10-05 09:00:00', '`¥7.50'],
      ['`4200003', '`oB2', '`2024-10-06 20:15:30', '`¥1,230.00'],
    ],
    select: 'A1',
    expected: {
      region: 'A1:D4',
      customers: [
        ['oA1', 2, 20, '2024-10-05'],
        ['oB2', 1, 1230, '2024-10-06'],
      ],
      rows: { read: 3, used: 3 },
      currency: 'CNY',
    },
  },
  {
    name: '万和亿',
    rows: oneCustomer(chinese, ['1.2万', '3亿', '5千', '2.5 万元', '12']),
    select: 'A1',
    // 12000 + 300000000 + 5000 + 25000 + 12
    expected: { region: 'A1:C6', customers: [['A', 5, 300_042_012]], rows: { read: 5, used: 5 }, currency: 'CNY' },
  },
  {
    name: '全角数字',
    rows: amounts(chinese, ['１２０', '８０．５０', '￥６０', '３００．００', '４５．２５', '１９．９９', '７５', '１０']),
    select: 'A1',
    expected: { ...whole, currency: 'CNY' },
  },
  {
    name: 'numbers and texts in one column, spaces around',
    rows: amounts(english, [120, ' 80.50 ', '60\u00a0', 300, '45.25', '\u300019.99', 75, '10']),
    select: 'A1',
    expected: whole,
  },
  {
    name: 'text and errors among the amounts',
    rows: amounts(english, [120, 'free', 60, '#VALUE!', 45.25, '', 75, true]),
    select: 'A1',
    // 120 + 60 + 75, 45.25
    expected: {
      region: 'A1:C9',
      customers: [
        ['C001', 3, 255],
        ['C002', 1, 45.25],
      ],
      rows: { read: 8, used: 4 },
      amountRead: 300.25,
      issues: [
        ['blankAmount', 1, 'C7', 'excluded'],
        ['invalidAmount', 3, 'C3 C5 C9', 'excluded'],
      ],
    },
  },
  {
    name: '没有金额的订单按零计算',
    rows: amounts(chinese, [120, 80.5, 60, 300, 45.25, '', 75, '-']),
    cleaning: { blankAmounts: 'zero' },
    select: 'A1',
    expected: {
      region: 'A1:C9',
      customers: [
        ['C001', 3, 255],
        ['C002', 2, 125.75],
        ['C003', 2, 300],
        ['C004', 1, 0],
      ],
      rows: { read: 8, used: 8 },
      issues: [['blankAmount', 2, 'C7 C9', 'countedAsZero']],
    },
  },
  {
    name: 'returns left out',
    rows: amounts(english, [120, -80.5, 60, 300, 45.25, 19.99, -75, 10]),
    cleaning: { returns: 'exclude' },
    select: 'A1',
    expected: {
      region: 'A1:C9',
      customers: [
        ['C001', 2, 180],
        ['C002', 1, 45.25],
        ['C003', 2, 310],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 6 },
      // 710.74 − 2 × 80.5 − 2 × 75
      amountRead: sum - 311,
      issues: [['returns', 2, 'C3 C8', 'excluded']],
    },
  },
  {
    name: 'percentages as texts',
    rows: [
      ['Customer', 'Order date', 'Amount', 'Margin'],
      ...written().map((row, i) => [...row, ['12%', '12.5％', '8 %'][i % 3] ?? '']),
    ],
    select: 'A1',
    expected: { region: 'A1:D9', customers: totals, rows: all },
  },
];
