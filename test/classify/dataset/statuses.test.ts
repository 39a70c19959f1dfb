import { currencyOf } from '../../../src/classify/dataset/currencies';
import { cancellationIds, fallenRows, statusFell } from '../../../src/classify/dataset/statuses';
import { rawTable } from './raw-table-of';

describe('statusFell', () => {
  it.each([
    '交易关闭',
    '已退款',
    '已取消',
    '退款成功',
    '交易關閉',
    '已作废',
    '退货退款',
    'Cancelled',
    'CANCELED',
    'Refunded',
    'returned',
    'Void',
    'Canceled by customer',
    ' 已取消 ',
  ])('%s fell', (status) => {
    expect(statusFell(status)).toBe(true);
  });
  it.each([
    '交易成功',
    '已付款',
    '退款关闭',
    '未退款',
    '部分退款',
    'Paid',
    'Completed',
    'Partially refunded',
    'Not returned',
    'Pending',
    '',
  ])('%s stands', (status) => {
    expect(statusFell(status)).toBe(false);
  });

  it('understands a column that asks whether', () => {
    const [column] = rawTable([['status', ['是', '否', 'Y', true, false, 1, ''], '是否退款']]).columns;
    expect(column && [...fallenRows(column)]).toEqual([1, 0, 1, 1, 0, 1, 0]);
  });
});

describe('cancellationIds', () => {
  it('are C and digits among numbers, not where every number starts with C', () => {
    expect([...(cancellationIds(['536365', '536366', 'C536379']) ?? [])]).toEqual([0, 0, 1]);
    expect(cancellationIds(['C1001', 'C1002', 'C1003'])).toBeUndefined();
    expect(cancellationIds(['CA-2011-1', '1'])).toBeUndefined();
  });
});

describe('currencyOf', () => {
  it.each([
    ['¥', 'CNY'],
    ['￥', 'CNY'],
    ['RMB', 'CNY'],
    ['人民币', 'CNY'],
    ['$', 'USD'],
    ['US$', 'USD'],
    ['€', 'EUR'],
    ['港币', 'HKD'],
    ['usd', 'USD'],
    ['xyz', 'XYZ'],
  ])('%s is %s', (text, iso) => {
    expect(currencyOf(text)).toBe(iso);
  });
});
