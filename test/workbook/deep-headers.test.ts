import { recipeSchema } from '../../src/classify';
import type { CellValue } from '../../src/classify';
import { type Area, select, type Workbook } from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { surveyRegion } from '../../src/workbook/profile-region';
import { sheetOf, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1 });
const one = (text: string, width: number): CellValue[] => [
  text,
  ...Array.from({ length: width - 1 }, () => ''),
];
const day = (i: number): string =>
  `2024-${String(1 + (i % 6)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')} 10:${String(10 + (i % 50))}:00`;

/** A statement of WeChat Pay: 16 lines of prose, the header in row 17. */
function weChat(): CellValue[][] {
  const prose = [
    '微信支付账单明细',
    '微信昵称：[小店]',
    '起始时间：[2024-01-01 00:00:00] 终止时间：[2024-06-30 23:59:59]',
    '导出类型：[全部]',
    '导出时间：[2024-07-01 09:30:00]',
    '',
    '共40笔记录',
    '收入：30笔 3000.00元',
    '支出：10笔 200.00元',
    '中性交易：0笔 0.00元',
    '注：',
    '1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易',
    '2. 本明细仅展示当前账单中的交易，不包括已删除的记录',
    '3. 本明细仅供个人对账使用',
    '',
    '----------------------微信支付账单明细列表--------------------',
  ];
  const header =
    '交易时间 交易类型 交易对方 商品 收/支 金额(元) 支付方式 当前状态 交易单号 商户单号 备注'.split(' ');
  const rows = Array.from({ length: 40 }, (_, i): CellValue[] => [
    day(i),
    '二维码收款',
    ['爱吃鱼的猫', '老张五金', '海边的风', '甜甜圈', '星空', '大白兔', 'lily2019'][(i * i) % 7] ?? '',
    '收款方备注:二维码收款',
    i % 4 ? '收入' : '支出',
    `¥${(12.5 + i).toFixed(2)}`,
    '/',
    '已存入零钱',
    `10000498012024${10_000 + i}`,
    `100049${7_000 + i}`,
    '/',
  ]);
  return [...prose.map((text) => one(text, header.length)), header, ...rows];
}

/** A receipt of Alipay: 24 lines, some of two cells, the header in row 25. */
function alipay(): CellValue[][] {
  const header =
    '交易时间 交易分类 交易对方 对方账号 商品说明 收/支 金额 收/付款方式 交易状态 交易订单号 商家订单号 备注'.split(
      ' ',
    );
  const { length } = header;
  const rows = Array.from({ length: 40 }, (_, i): CellValue[] => [
    day(i),
    '商业服务',
    ['王小芳', '李志强', '张伟', '刘洋', '陈静', '杨帆', '赵敏'][(i * i) % 7] ?? '',
    'a***@qq.com',
    '收钱码收款',
    '收入',
    20.25 + i,
    '',
    '交易成功',
    `20240103220014${10_000 + i}`,
    '',
    '',
  ]);
  const notes = Array.from({ length: 11 }, (_, i) =>
    one(`${i + 1}.本回单内容可表明支付宝受理了相应交易。`, length),
  );
  return [
    one('------------------------------------------------------------------------------------', length),
    one('导出信息：', length),
    one('姓名：某某', length),
    one('支付宝账户：shop@example.com', length),
    one('起始时间：[2024-01-01 00:00:00]    终止时间：[2024-06-30 23:59:59]', length),
    one('导出交易类型：[全部]', length),
    one('导出时间：[2024-07-01 09:30:00]', length),
    one('共40笔记录', length),
    one('收入：40笔 1590.00元', length),
    one('支出：0笔 0.00元', length),
    one('', length),
    one('特别提示：', length),
    ...notes,
    one(
      '------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------',
      length,
    ),
    header,
    ...rows,
  ];
}

/** A report with pairs of a name and a value above, one of them the words of a header; the header in row 30. */
function pairs(): CellValue[][] {
  const header = ['Order date', 'Order no.', 'Customer', 'City', 'Rep', 'Quantity', 'Amount', 'Remarks'];
  const above = Array.from({ length: 29 }, (_, i): CellValue[] => [
    ...(i === 3 ? ['Start date', 'Order date'] : [`Setting ${i}`, `as chosen ${i}`]),
    ...one('', header.length - 2),
  ]);
  const rows = Array.from({ length: 30 }, (_, i): CellValue[] => [
    day(i),
    `A${100 + i}`,
    `Shop ${i % 9}`,
    i % 2 ? 'York' : 'Leeds',
    i % 3 ? 'Ann' : 'Bob',
    1 + (i % 4),
    9.5 + i,
    '',
  ]);
  return [...above, header, ...rows];
}

describe.each<[string, () => CellValue[][], number]>([
  ['WeChat', weChat, 16],
  ['Alipay', alipay, 24],
  ['a report', pairs, 29],
])('the header of %s below a page of prose', (_, make, header) => {
  const office = useOffice((): { workbook: Workbook } => ({ workbook: workbookOf(make(), 'Sheet') }));
  const choose = (area: Area) => {
    select(office().workbook, sheetOf(office().workbook, 'Sheet'), [area]);
  };
  const width = make()[0]?.length ?? 0;

  it.each<[string, Area]>([
    ['one cell inside', { row: header + 5, column: 2, rowCount: 1, columnCount: 1 }],
    ['the header', { row: header, column: 0, rowCount: 1, columnCount: 1 }],
    ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
    ['a line of the prose', { row: 8, column: 0, rowCount: 1, columnCount: 1 }],
    ['whole columns', { row: 0, column: 0, rowCount: 1_048_576, columnCount: width }],
    ['all of it', { row: 0, column: 0, rowCount: make().length, columnCount: width }],
  ])('is found from %s', async (_place, area) => {
    choose(area);
    const region = await locateSelection();
    const { profile, firstRows } = await surveyRegion(region, recipe);
    expect(region.firstRow + profile.headerRow).toBe(header);
    expect(profile.columns.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['customer', 'orderDate', 'amount']),
    );
    expect(profile.firstDataRow).toBe(profile.headerRow + 1);
    expect(firstRows.length).toBeGreaterThan(profile.headerRow);
    expect(region.firstRow + region.rowCount).toBe(make().length);
  });

  it('can be chosen', async () => {
    choose({ row: 0, column: 0, rowCount: 1_048_576, columnCount: width });
    const region = await locateSelection();
    const { profile } = await surveyRegion({ ...region, headerRow: 34 }, recipe);
    expect(profile.headerRow).toBe(34);
    expect(profile.columns[0]?.header).toContain('2024-');
  });
});
