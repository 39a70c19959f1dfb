import { currencyOf } from '../../../src/classify/dataset/currencies';
import { cancellationIds, fallenRows, statusFell } from '../../../src/classify/dataset/statuses';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
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
    '不成立',
    '(删除)等待出库',
    '等待买家付款',
    '待付款',
    'Closed Lost',
    'Denied',
    'Expired',
    'Abandoned',
    'Reverted',
    'Unpaid',
    'Pending payment',
    '支付失败',
    '交易失败',
    '已失效',
    '已终止',
    '拒收',
    '退票',
    '退订',
    '已关单',
    '退课',
    '退保',
    '冲红',
    'Deleted',
    'Draft',
    'Quotation',
    '已关闭',
    '退款中',
    '交易关闭，退款成功',
    '部分退款，交易关闭',
    '交易关闭退款成功',
    '已退款关闭',
    '未发货仅退款',
    'Refund issued',
    'Cancelled, refund failed',
    'Cancelled - Refunded',
    'Rejected',
    'Refused, return to sender',
    'Chargeback',
    'Chargeback lost',
    'Partially shipped, cancelled',
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
    '无售后或售后取消',
    '售后关闭',
    '售后取消',
    '取消售后',
    '已撤销退款申请',
    '拒绝退款',
    '退款驳回',
    '商家拒绝退款申请',
    '退款申请被商家拒绝',
    '撤销退款',
    '不退款',
    '无需退款',
    '没有申请退款',
    '退货关闭',
    '取消失败',
    '可退款',
    '未删除',
    '已退房',
    '已退订金',
    'Quote accepted',
    'Failed delivery attempt',
    '待支付尾款',
    '部分商品退款',
    '有效',
    '货到付款',
    'Refund denied',
    'Refund was rejected',
    'Refund request declined',
    'Return rejected',
    'Rejected return request',
    'Return refused by seller',
    'Cancellation rejected',
    'Chargeback won',
    'Partly returned',
    'partially refunded',
    'Refunded (partial)',
    'Return window closed',
    'Eligible for return',
    'Non-refundable',
    'Avoid delay',
    'Closed Won',
    'Returning customer',
    'Never cancelled',
  ])('%s stands', (status) => {
    expect(statusFell(status)).toBe(false);
  });

  it('understands a column that asks whether', () => {
    const [column] = rawTable([['status', ['是', '否', 'Y', true, false, 1, ''], '是否退款']]).columns;
    expect(column && [...fallenRows(column)]).toEqual([1, 0, 1, 1, 0, 1, 0]);
  });
});

describe('fallenRows', () => {
  const fallen = (header: string, values: readonly CellValue[]) =>
    rawTable([['status', values, header]]).columns.flatMap((column) => [...fallenRows(column)]);

  it('understands a column that asks whether the order is valid', () => {
    expect(fallen('是否有效', ['是', '否', 'N', true, false, 1, 0, ''])).toEqual([0, 1, 1, 0, 1, 0, 1, 0]);
    expect(fallen('有效期', ['否'])).toEqual([0]);
  });

  it('takes a filled time or reason of cancelling for a cancelled order', () => {
    const times = ['2024-10-04 13:05', '', '-', '0000-00-00 00:00:00', 45_569.5, 0];
    for (const header of ['Cancelled at', '取消时间', '退款日期'])
      expect(fallen(header, times)).toEqual([1, 0, 0, 0, 1, 0]);
    expect(fallen('Cancel reason', ['inventory', '', 'N/A', '无'])).toEqual([1, 0, 0, 0]);
    expect(fallen('最晚退款时间', times)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('takes the deals not won for no sale, where some were won', () => {
    const stages = ['Closed Won', 'Closed Lost', 'Negotiation', 'Open', ''];
    expect(fallen('Stage', stages)).toEqual([0, 1, 1, 1, 0]);
    expect(fallen('销售阶段', ['赢单', '输单', '方案报价'])).toEqual([0, 1, 1]);
    expect(fallen('Order status', ['Open', 'Shipped'])).toEqual([0, 0]);
  });

  it('knows where closing and not having paid yet are usual', () => {
    expect(fallen('关闭状态', ['已关闭', '未关闭', '交易关闭'])).toEqual([0, 0, 1]);
    expect(fallen('单据状态', ['关闭', '已作废'])).toEqual([0, 1]);
    expect(fallen('Invoice status', ['Unpaid', 'Void'])).toEqual([0, 1]);
    expect(fallen('客户状态', ['已失效', '无效'])).toEqual([0, 0]);
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
