import { headerScores } from '../../../src/classify/dataset/header-words';
import type { Role } from '../../../src/classify/roles';

describe('headerScores', () => {
  it.each<[string, Role]>([
    ['客户经理', 'customer'],
    ['Customer Segment', 'customer'],
    ['注册时间', 'orderDate'],
    ['Birth Date', 'orderDate'],
    ['退款金额', 'amount'],
    ['Tax Amount', 'amount'],
    ['客单价', 'unitPrice'],
    ['利润率', 'profit'],
    ['Cust. Reference', 'customer'],
    ['Customer PO Number', 'customer'],
    ['Customer VAT No', 'customer'],
    ['客户税号', 'customer'],
    ['Fulfillment Status', 'status'],
    ['关闭状态', 'status'],
    ['底价', 'amount'],
    ['Weight (lbs)', 'amount'],
    ['Shipping Price', 'unitPrice'],
    ['装机容量', 'quantity'],
    ['Gross earnings', 'profit'],
    ['计量单位', 'customer'],
  ])('%s is not %s', (header, role) => {
    expect(headerScores(header).get(role) ?? 0).toBeLessThan(0.5);
  });

  it.each<[string, Role]>([
    ['含税金额', 'amount'],
    ['客户编号 Customer ID', 'customer'],
    ['Name（姓名）', 'customer'],
    ['Last Purchase（最近消费）', 'lastOrderDate'],
    ['Ｏｒｄｅｒ　Ｄａｔｅ', 'orderDate'],
    ['銷貨單號', 'orderId'],
    ['【状态】', 'status'],
    ['ContactName', 'customer'],
    ['Buyer E-mail', 'customer'],
    ['Sell-to Customer Name', 'customer'],
    ['售达方', 'customer'],
    ['交易对方', 'customer'],
    ['客户编号/名称', 'customer'],
    ['Sales order', 'orderId'],
    ['Total Incl. Tax', 'amount'],
    ['Total excl. VAT', 'amount'],
    ['Net Revenue (12M)', 'amount'],
    ['Closing Date', 'orderDate'],
    ['Created date and time', 'orderDate'],
    ['订单数量', 'quantity'],
    ['Price/Stem', 'unitPrice'],
    ['订单总计', 'amount'],
    ['Cancelled at', 'status'],
    ['取消时间', 'status'],
    ['Deal Stage', 'status'],
  ])('%s is %s', (header, role) => {
    const scores = headerScores(header);
    expect(scores.get(role) ?? 0).toBe(Math.max(...scores.values()));
    expect(scores.get(role) ?? 0).toBeGreaterThanOrEqual(0.5);
  });

  it('says nothing about what is no header', () => {
    expect(headerScores('').size).toBe(0);
    expect(headerScores('金额'.repeat(100)).size).toBe(0);
  });
});
