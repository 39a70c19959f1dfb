import {
  applyColumns,
  buildDataset,
  classify,
  neededColumns,
  presets,
  profileTable,
  type PresetName,
} from '../../../src/classify';
import { rawTable } from '../dataset/raw-table-of';

type Value = string | number;

/** What the columns of a field hold, by who, when and how much first: text by kind, or numbers. */
const text =
  (...of: string[]) =>
  (i: number): Value =>
    of[i % of.length];
const number =
  (most: number, parts = 1) =>
  (i: number): Value =>
    ((i * 37) % most) / parts;
const who = (i: number): Value => `Client ${i % 40}`;
const when = (i: number): Value => 45_000 + ((i * 7919) % 500);
const money = number(1000, 1);

/** Per preset and language the headers of its field, each with its values. */
const sheets: [PresetName, Record<string, (i: number) => Value>][] = [
  [
    'education',
    {
      Student: who,
      'Enrolment date': when,
      Fee: money,
      Progress: number(11, 10),
      Attendance: number(40, 40),
      Referrals: number(3),
    },
  ],
  [
    'education',
    {
      Student: who,
      'Enrolment date': when,
      'Tuition fee': money,
      Progress: number(11, 10),
      Attendance: number(40, 40),
    },
  ],
  ['education', { Student: who, Date: when, 'Course fee': money, Progress: number(11, 10) }],
  ['education', { Student: who, Date: when, Price: money, Progress: number(11, 10) }],
  [
    'education',
    {
      学员: who,
      报名日期: when,
      学费: money,
      完课率: number(11, 10),
      学习时长: number(40),
      转介绍人数: number(3),
    },
  ],
  [
    'government',
    {
      Customer: who,
      'Order date': when,
      'Contract amount': money,
      Project: text('Roads', 'IT'),
      Department: text('Health', 'Works'),
    },
  ],
  [
    'government',
    {
      采购单位: who,
      中标日期: when,
      中标金额: money,
      项目名称: text('道路', '信息化'),
      预算单位: text('教育局', '卫健委'),
    },
  ],
  [
    'finance',
    {
      'Client ID': who,
      'Trade date': when,
      Amount: money,
      'Assets under management': number(50_000),
      'Risk level': text('Low', 'High'),
    },
  ],
  [
    'finance',
    { 客户号: who, 交易日期: when, 交易金额: money, AUM: number(50_000), 风险等级: text('R1', 'R2', 'R3') },
  ],
  [
    'b2b',
    {
      Account: who,
      'Order date': when,
      Amount: money,
      Industry: text('Steel', 'Food'),
      'Company size': text('S', 'L'),
      Visits: number(7),
      Profit: number(90),
    },
  ],
  [
    'b2b',
    {
      客户名称: who,
      签约日期: when,
      合同金额: money,
      行业: text('制造', '零售'),
      企业规模: text('大', '小'),
      拜访次数: number(7),
      利润: number(90),
    },
  ],
  [
    'retail',
    {
      Customer: who,
      Date: when,
      Amount: money,
      Store: text('A', 'B'),
      Satisfaction: number(6),
      Referrals: number(3),
    },
  ],
  ['retail', { 会员: who, 消费日期: when, 消费金额: money, 门店: text('东店', '西店') }],
  ['eCommerce', { Buyer: who, 'Payment date': when, 'Amount paid': money, Channel: text('Web', 'App') }],
  ['eCommerce', { 买家昵称: who, 付款时间: when, 实付金额: money, 渠道: text('天猫', '京东') }],
  ['simple', { Customer: who, Date: when, Amount: money }],
  ['simple', { 客户: who, 日期: when, 金额: money }],
];

const rows = Array.from({ length: 300 }, (_, i) => i);

describe.each(sheets)('%s on its own columns', (name, sheet) => {
  const headers = Object.keys(sheet);
  const preset = presets.find((one) => one.name === name);
  if (!preset) throw new Error(name);
  const cells = [headers, ...rows.map((i) => headers.map((header) => sheet[header](i)))];
  const formats = cells.map((_, k) => headers.map((_, c) => (k > 0 && c === 1 ? 'yyyy-mm-dd' : 'General')));
  const profile = applyColumns(profileTable(cells, formats), preset.recipe);

  it(`knows who, when and how much and uses the rest: ${headers.join(', ')}`, () => {
    expect(profile.columns.slice(0, 3).map(({ role }) => role)).toEqual(['customer', 'orderDate', 'amount']);
    for (const { role } of profile.columns.slice(3))
      expect(['attribute', 'metric', 'profit']).toContain(role);
    expect(neededColumns(profile, preset.recipe).length).toBeGreaterThanOrEqual(Math.min(headers.length, 4));
  });

  it('gives every customer a result', () => {
    const table = rawTable(
      profile.columns.map(({ role, header }) => [role, rows.map((i) => sheet[header](i)), header] as const),
    );
    const result = classify(buildDataset(table, preset.recipe), preset.recipe, { today: 46_000 });
    expect(result.ids).toHaveLength(40);
    expect(result.columns.map(({ key }) => key)).toContain(preset.column);
  });
});
