import { columnContents } from '../../../src/classify/dataset/column-contents';
import { scoresInContext, scoresWithCells } from '../../../src/classify/dataset/header-context';
import { headerScores } from '../../../src/classify/dataset/header-words';
import type { Role } from '../../../src/classify/roles';

/** What a header says surest, among others of its sheet. */
function surest(header: string, others: readonly string[]): Role | undefined {
  const [scores] = scoresInContext([header, ...others]);
  return Array.from(scores ?? []).sort((a, b) => b[1] - a[1])[0]?.[0];
}

describe('scoresInContext', () => {
  it('takes a price with its own tax beside it for the price of the line', () => {
    expect(surest('item-price', ['amazon-order-id', 'quantity'])).toBe('amount');
    expect(surest('Item Price', ['Item Tax', 'Shipping Price', 'Shipped Quantity'])).toBe('amount');
    expect(surest('Item Price', ['Quantity', 'Discount amount', 'Tax', 'Item Total'])).toBe('unitPrice');
  });

  it('takes the id of what has a name too for who buys, unless it is a product or an office', () => {
    const score = (headers: string[]) => scoresInContext(headers)[0]?.get('customer') ?? 0;
    expect(score(['团长编号', '团长姓名'])).toBe(0.6);
    expect(score(['团长编号', '金额'])).toBeLessThan(0.6);
    expect(score(['物料编码', '物料名称'])).toBeLessThan(0.3);
    expect(score(['门店编码', '门店名称'])).toBeLessThan(0.3);
  });

  it('takes what a price is per for the quantity, and a plate for its owner’s only', () => {
    expect(surest('Kegs', ['Venue', 'Price per Keg'])).toBe('quantity');
    const plate = (others: string[]) => scoresInContext(['车牌号', ...others])[0]?.get('customer') ?? 0;
    expect(plate(['车主姓名'])).toBeGreaterThan(0.9);
    expect(plate(['收货单位'])).toBeLessThan(0.6);
  });

  it('takes the end date of a deal for the day it was closed', () => {
    const score = (others: string[]) => scoresInContext(['结束日期', ...others])[0]?.get('orderDate') ?? 0;
    expect(score(['业务机会名称', '阶段'])).toBeGreaterThan(headerScores('创建日期').get('orderDate') ?? 0);
    expect(score(['合同编号', '合同金额'])).toBeLessThan(0.8);
  });
});

describe('scoresWithCells', () => {
  const said = (cells: string[]) => scoresWithCells('Name', headerScores('Name'), columnContents(cells, []));
  const rows = Array.from({ length: 40 }, (_, i) => i);

  it('takes a name that is a numbered code for an order’s', () => {
    expect(said(rows.map((i) => `#${1001 + i}`)).get('orderId')).toBe(0.6);
    expect(said(rows.map((i) => `Ann ${i}`)).get('orderId') ?? 0).toBeLessThan(0.5);
    expect(said(rows.map((i) => `C${100 + (i % 7)}`)).get('customer')).toBe(0.6);
  });
});
