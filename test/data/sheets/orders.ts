import { chinese, english, ledger, sum, totals, all } from './ledger';
import { on, type SheetCase } from './sheet-case';

const whole = { customers: totals, rows: all };
const status = (values: readonly string[]) => ledger.map((row, i) => [...row, values[i] ?? '']);
const lines = [
  ['Order no', 'Customer', 'Order date', 'Quantity', 'Unit price'],
  ['1001', 'Ann', on('2024-01-05'), 2, 10],
  ['1001', 'Ann', on('2024-01-05'), 1, 5.5],
  ['1002', 'Bo', on('2024-01-06'), 3, 4],
  ['1003', 'Ann', on('2024-02-01'), 1, 100],
];

/** Statuses, currencies, order lines, repeated rows. */
export const orderCases: SheetCase[] = [
  {
    name: '订单状态：交易关闭、已退款',
    rows: [
      [...chinese, '订单状态'],
      ...status(['交易成功', '交易关闭', '交易成功', '已退款', '已发货', '退款关闭', '部分退款', '待发货']),
    ],
    select: 'A1',
    expected: {
      region: 'A1:D9',
      customers: [
        ['C001', 3, 255],
        ['C002', 1, 45.25],
        ['C003', 1, 10],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 6 },
      amountRead: sum,
      issues: [['excludedStatus', 2, 'D3 D5', 'excluded']],
    },
  },
  {
    name: '售后状态写着没有售后',
    rows: [
      [...chinese, '售后状态'],
      ...status([
        ...['无售后或售后取消', '退款成功', '无售后或售后取消', '售后关闭'],
        ...['商家拒绝退款申请', '撤销退款', '无需退款', '取消售后'],
      ]),
    ],
    select: 'A1',
    expected: {
      region: 'A1:D9',
      customers: [
        ['C001', 3, 255],
        ['C002', 1, 45.25],
        ['C003', 2, 310],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 7 },
      amountRead: sum,
      issues: [['excludedStatus', 1, 'D3', 'excluded']],
    },
  },
  {
    name: 'a status that would leave out every order',
    rows: [[...english, 'Status'], ...status(new Array<string>(8).fill('Unpaid'))],
    select: 'A1',
    expected: {
      region: 'A1:D9',
      ...whole,
      issues: [['everyStatus', 8, 'D2 D3 D4 D5 D6 D7 D8 D9', 'kept']],
    },
  },
  {
    name: 'cancelled orders kept on choice',
    rows: [
      [...english, 'Status'],
      ...status(['Paid', 'Cancelled', 'Paid', 'REFUNDED', 'Shipped', 'Paid', 'Paid', 'Voided']),
    ],
    cleaning: { statuses: 'keep' },
    select: 'A1',
    expected: { region: 'A1:D9', ...whole, issues: [['excludedStatus', 3, 'D3 D5 D9', 'kept']] },
  },
  {
    name: 'an order status and a refund status',
    rows: [
      [...english, 'Order status', 'Refund status'],
      ...status(['Paid', 'Cancelled', 'Paid', 'Paid', 'Paid', 'Paid', 'Paid', 'Paid']).map((row, i) => [
        ...row,
        ['None', 'None', 'Refunded', 'None', 'Not refunded', 'None', 'Partially refunded', 'None'][i] ?? '',
      ]),
    ],
    select: 'A1',
    expected: {
      region: 'A1:E9',
      customers: [
        ['C001', 2, 195],
        ['C002', 1, 45.25],
        ['C003', 2, 310],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 6 },
      amountRead: sum,
      issues: [['excludedStatus', 2, 'D3 E4', 'excluded']],
    },
  },
  {
    name: '是否退款',
    rows: [[...chinese, '是否退款'], ...status(['否', '是', '否', '否', '否', '否', '否', '是'])],
    select: 'A1',
    expected: {
      region: 'A1:D9',
      customers: [
        ['C001', 3, 255],
        ['C002', 1, 45.25],
        ['C003', 1, 300],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 6 },
      amountRead: sum,
      issues: [['excludedStatus', 2, 'D3 D9', 'excluded']],
    },
  },
  {
    name: 'invoice numbers that start with C',
    rows: [
      [...english, 'InvoiceNo'],
      ...ledger.map((row, i) => [...row, i === 4 ? 'C536379' : 536_360 + i]),
    ],
    select: 'A1',
    expected: {
      region: 'A1:D9',
      customers: [
        ['C001', 3, 255],
        ['C002', 1, 80.5],
        ['C003', 2, 310],
        ['C004', 1, 19.99],
      ],
      rows: { read: 8, used: 7 },
      amountRead: sum,
      issues: [['excludedStatus', 1, 'D6', 'excluded']],
    },
  },
  {
    name: '币种不同，只用最常见的',
    rows: [[...chinese, '币种'], ...status(['CNY', '人民币', 'RMB', 'USD', '￥', '美元', 'CNY', 'CNY'])],
    select: 'A1',
    expected: {
      region: 'A1:D9',
      customers: [
        ['C001', 3, 255],
        ['C002', 2, 125.75],
        ['C003', 1, 10],
      ],
      rows: { read: 8, used: 6 },
      amountRead: sum,
      issues: [['mixedCurrencies', 2, 'D5 D7', 'excluded']],
      currency: 'CNY',
    },
  },
  {
    name: 'currencies refused',
    rows: [[...english, 'Currency'], ...status(['USD', 'USD', 'EUR', 'USD', 'USD', 'USD', 'USD', 'USD'])],
    cleaning: { currencies: 'refuse' },
    select: 'A1',
    expected: { region: 'A1:D9', customers: [], rows: all, error: 'mixedCurrencies' },
  },
  {
    name: 'signs of two currencies beside the amounts',
    rows: [
      english,
      ['A', '2024-01-01', '$10.00'],
      ['A', '2024-01-02', '$20.00'],
      ['B', '2024-01-03', '€30.00'],
      ['B', '2024-01-04', '$5.00'],
    ],
    select: 'A1',
    expected: {
      region: 'A1:C5',
      customers: [
        ['A', 2, 30],
        ['B', 1, 5],
      ],
      rows: { read: 4, used: 3 },
      amountRead: 65,
      issues: [['mixedCurrencies', 1, 'C4', 'excluded']],
      currency: 'USD',
    },
  },
  {
    name: 'lines of orders',
    rows: lines,
    select: 'A1',
    // 2 × 10 + 5.5 and 100; 3 × 4
    expected: {
      region: 'A1:E5',
      customers: [
        ['Ann', 2, 125.5, '2024-02-01'],
        ['Bo', 1, 12],
      ],
      rows: { read: 4, used: 4 },
    },
  },
  {
    name: '没有订单号，同一天的几行算一单',
    rows: [
      chinese,
      ['甲', on('2024-01-05'), 10],
      ['甲', on('2024-01-05'), 20],
      ['甲', on('2024-01-06'), 5],
    ],
    select: 'A1',
    expected: {
      region: 'A1:C4',
      customers: [['甲', 2, 35]],
      rows: { read: 3, used: 3 },
      issues: [['sameDayRows', 1, 'B3', 'merged']],
    },
  },
  {
    name: 'rows of one day kept apart',
    rows: [
      english,
      ['Ann', on('2024-01-05'), 10],
      ['Ann', on('2024-01-05'), 20],
      ['Ann', on('2024-01-06'), 5],
    ],
    cleaning: { sameDayRows: 'separate' },
    select: 'A1',
    expected: {
      region: 'A1:C4',
      customers: [['Ann', 3, 35]],
      rows: { read: 3, used: 3 },
      issues: [['sameDayRows', 1, 'B3', 'separate']],
    },
  },
  {
    name: 'rows repeated cell for cell',
    rows: [
      ['Order no', ...english],
      ['1', 'Ann', on('2024-01-05'), 10],
      ['1', 'Ann', on('2024-01-05'), 10],
      ['2', 'Bo', on('2024-01-06'), 5],
    ],
    cleaning: { duplicateRows: 'exclude' },
    select: 'A1',
    expected: {
      region: 'A1:D4',
      customers: [
        ['Ann', 1, 10],
        ['Bo', 1, 5],
      ],
      rows: { read: 3, used: 2 },
      amountRead: 25,
      issues: [['duplicateRows', 1, 'B3', 'excluded']],
    },
  },
];
