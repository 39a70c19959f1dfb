import {
  applyColumns,
  type CellValue,
  profileTable,
  type Profile,
  type Recipe,
  recipeSchema,
} from '../../../src/classify';
import { countUnsure, isUnsure, rivalsOf } from '../../../src/taskpane/selection/column-doubts';

const names = ['晨光餐饮', '北辰科技', '海棠贸易', '云岭食品', '金桥物流'];
const orders = (i: number): CellValue[] => [names[i % 5] ?? '', `K00${i % 5}`, 45300 + i, 100 + i * 7.5];
const profileOf = (headers: string[], row: (i: number) => CellValue[]): Profile =>
  profileTable(
    [...(headers.length > 0 ? [headers] : []), ...Array.from({ length: 40 }, (_, i) => row(i))],
    [],
  );
const named = profileOf(['客户名称', '客户编号', '下单日期', '实付金额'], orders);
const seen = (profile: Profile, parts: Partial<Recipe>): Profile =>
  applyColumns(profile, recipeSchema.parse({ version: 1, ...parts }));
const rivals = (profile: Profile) =>
  profile.columns.flatMap((column) => {
    const found = rivalsOf(column, profile).map(({ header, index }) => header || `#${index + 1}`);
    return found.length > 0 ? [[column.role, ...found]] : [];
  });

describe('what is doubtful about columns', () => {
  it('is a second column that may be the customer, and nothing else', () => {
    expect(rivals(named)).toEqual([['customer', '客户名称']]);
    expect(countUnsure(named)).toBe(0);
  });

  it('the former column stays offered after a switch; one the user put aside does not', () => {
    expect(rivals(seen(named, { columns: { customer: '客户名称' } }))).toEqual([['customer', '客户编号']]);
    expect(rivals(seen(named, { ignored: ['客户名称'] }))).toEqual([]);
  });

  it('without headers is every guess, with the columns that are as likely', () => {
    const bare = profileOf([], (i) => [
      4001 + Math.floor(i / 3),
      7001 + Math.floor(i / 3),
      19970101 + (i % 28),
      10.25 + i,
    ]);
    expect(countUnsure(bare)).toBe(3);
    expect(rivals(bare)).toEqual([['customer', '#2']]);
    expect(countUnsure(seen(bare, { columns: { customer: '#1' } }))).toBe(2);
  });

  it('goes along when rows of orders are said to be customers', () => {
    const other = profileOf(['客户编号', '下单日期', '实付金额', '订单金额'], (i) => [
      `K00${i}`,
      45300 + i,
      100 + i,
      110 + i,
    ]);
    const amounts = (profile: Profile) => rivals(profile).filter(([role]) => /mount/.test(role ?? ''));
    expect(amounts(seen(other, { rows: 'orders' }))).toEqual([['amount', '订单金额']]);
    expect(amounts(seen(other, { rows: 'customers' }))).toEqual([['totalAmount', '订单金额']]);
  });

  it('is never a column the run does without', () => {
    const aside = named.columns.map((column) => ({ ...column, role: 'ignored' as const, confidence: 0.2 }));
    expect(aside.some(isUnsure)).toBe(false);
  });
});
