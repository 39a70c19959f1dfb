import { headerScores } from '../../../src/classify/dataset/header-words';
import { simplifiedText } from '../../../src/classify/dataset/traditional-characters';
import type { Role } from '../../../src/classify/roles';

describe('simplifiedText', () => {
  it.each([
    ['對方戶名', '对方户名'],
    ['往來單位', '往来单位'],
    ['採購單位', '采购单位'],
    ['含稅金額', '含税金额'],
    ['還款憑證線上審核', '还款凭证线上审核'],
    ['帳號', '账号'],
    ['客户 Customer', '客户 Customer'],
  ])('%s is %s', (text, simple) => {
    expect(simplifiedText(text)).toBe(simple);
  });
});

describe('traditional headers', () => {
  it.each<[string, Role]>([
    ['對方戶名', 'customer'],
    ['往來單位', 'customer'],
    ['客戶簡稱', 'customer'],
    ['採購單位', 'customer'],
    ['累積消費', 'totalAmount'],
    ['含稅金額', 'amount'],
    ['訂單合計', 'amount'],
    ['處理狀態', 'status'],
    ['建立時間', 'orderDate'],
  ])('%s is %s', (header, role) => {
    const scores = headerScores(header);
    expect(scores.get(role) ?? 0).toBe(Math.max(...scores.values()));
    expect(scores.get(role) ?? 0).toBeGreaterThanOrEqual(0.5);
  });
});
