import fc from 'fast-check';
import { applyColumns, requireRoles } from '../../../src/classify/dataset/apply-columns';
import { buildDataset } from '../../../src/classify/dataset/build-dataset';
import type { Dataset } from '../../../src/classify/dataset/dataset';
import { profileTable } from '../../../src/classify/dataset/profile';
import type { CellValue } from '../../../src/classify/dataset/raw-table';
import { type Recipe, recipeSchema } from '../../../src/classify/recipe';
import type { Role } from '../../../src/classify/roles';
import { type ErrorKind, UserError } from '../../../src/classify/user-error';
import { rawTable } from './raw-table-of';

const strange = fc.constantFrom<CellValue>(
  '',
  ' ',
  '\u00a0',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '=1+1',
  '+A1',
  '-',
  '@x',
  true,
  false,
  0,
  -0,
  1e-300,
  9.99e307,
  -9.99e307,
  5e-324,
  1e15,
  2 ** 53,
  '合计',
  'Total',
  '🙂🙂',
  'مرحبا',
  '１２',
  '(12.5)',
  '1.2万',
  '3/4/2024',
  '13/4/2024',
  '24/10/4',
  '04-10-24',
  '二〇二四年十月四日',
  '民國113年1月5日',
  123_456_789_012_345_680,
  'Ann Total',
  '甲 小计',
  '4/13/2024',
  '2024-02-30',
  '2024年1月5日',
  '$5',
  '€1.234,50',
  '€ 1.234',
  '1,234',
  '120.-',
  '120.00 DR',
  '1亿2000万',
  '`2024-10-04 13:05:00',
  'Oct 4, 2024 1:05:00 PM PST',
  20_241_004_130_500,
  '1.10105E+17',
  '\u202aab\u202c',
  '合计（元）',
  'Closed Won',
  'Closed Lost',
  'C123',
  '00123',
  123,
  '123',
  'null',
  'ab',
  'AB',
  'A B',
  'ａｂ',
  'x'.repeat(32_767),
  '\0',
  '\ud800',
  '已退款',
  '交易成功',
  'CNY',
  'USD',
  '20240105',
  20240105,
  45292,
  45292.5,
);
/** Texts put together from the pieces of amounts, dates, statuses, totals and ids. */
const pieced = fc
  .array(
    fc.constantFrom(
      ...[
        '1',
        '234',
        '0',
        '1.234',
        '12',
        '2024',
        '.',
        ',',
        '-',
        '–',
        '(',
        ')',
        ' ',
        '/',
        ':',
        '%',
        "'",
        '`',
        '=',
        '+',
      ],
      ...[
        '€',
        '¥',
        '$',
        'RM',
        '元',
        '万',
        '亿',
        'M',
        'CR',
        'DR',
        'e+17',
        'T',
        'Z',
        'PM',
        'PST',
        'Oct',
        '年',
        '月',
        '日',
      ],
      ...[
        '退款',
        '取消',
        '未',
        '部分',
        '关闭',
        '拒绝',
        'refund ',
        'not ',
        'cancelled ',
        'denied ',
        'partly ',
        'won',
      ],
      ...[
        'Total',
        '合计',
        '（元）',
        '【',
        '】',
        'for all',
        '公司',
        '\u202e',
        '\u200f',
        'א',
        '👩\u200d👩',
        'é',
        'ﬁ',
        '\t',
        '\n',
      ],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));
const cell = fc.oneof(
  { weight: 3, arbitrary: strange },
  { weight: 2, arbitrary: pieced },
  fc.string({ maxLength: 8, unit: 'binary' }),
  fc.string({ minLength: 32_000, maxLength: 32_767, unit: fc.constantFrom('1', '.', '款', ' ') }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 45000, max: 45050 }),
);
const plainCell: Record<string, fc.Arbitrary<CellValue>> = {
  customer: fc.constantFrom<CellValue>('a', 'b', 'A', ' a', 7, '7', '007'),
  orderDate: fc.constantFrom<CellValue>(45292, 45292.25, 45293, '2024-01-01', '2/3/2024'),
  amount: fc.oneof(
    fc.integer({ min: -500, max: 5000 }).map((n) => n / 100),
    fc.constantFrom<CellValue>(0.1, 1 / 3, 22.200000000000003, '¥1,234.50'),
  ),
};
const orderRoles: Role[] = [
  'customer',
  'orderDate',
  'amount',
  'orderId',
  'status',
  'currency',
  'quantity',
  'attribute',
  'metric',
  'profit',
];
const customerRoles: Role[] = [
  'customer',
  'lastOrderDate',
  'totalAmount',
  'orderCount',
  'attribute',
  'metric',
];

const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    statuses: fc.constantFrom('exclude', 'keep'),
    returns: fc.constantFrom('net', 'exclude'),
    duplicateRows: fc.constantFrom('keep', 'exclude'),
    sameDayRows: fc.constantFrom('merge', 'separate'),
    totalRows: fc.constantFrom('exclude', 'keep'),
    idVariants: fc.constantFrom('separate', 'merge'),
    currencies: fc.constantFrom('commonest', 'refuse'),
    blankAmounts: fc.constantFrom('exclude', 'zero'),
    swappedDates: fc.constantFrom('keep', 'swap'),
    dayMonthOrder: fc.constantFrom('auto', 'dayFirst', 'monthFirst', 'yearFirst'),
    decimalSign: fc.constantFrom('auto', 'point', 'comma'),
  })
  .map((cleaning) => recipeSchema.parse({ version: 1, cleaning }));

const statusHeaders = fc.constantFrom(
  ...['Status', '是否有效', '取消时间', 'Cancel reason', 'Stage', '关闭状态', 'Invoice status', '客户状态'],
);

const rowsOf = (roles: readonly Role[], strangeness: number): fc.Arbitrary<CellValue[][]> =>
  fc.array(
    fc.tuple(
      ...roles.map((role) =>
        fc.oneof(
          { weight: strangeness, arbitrary: cell },
          {
            weight: 4,
            arbitrary: plainCell[role.replace('lastOrder', 'order').replace('totalA', 'a')] ?? cell,
          },
        ),
      ),
    ),
    { minLength: 1, maxLength: 60 },
  );
const tableOf = (roles: readonly Role[], rows: readonly (readonly CellValue[])[], header?: string) =>
  rawTable(
    roles.map(
      (role, column) =>
        [role, rows.map((row) => row[column] ?? ''), role === 'status' ? (header ?? role) : role] as const,
    ),
  );

/** What building a dataset may say instead; the columns needed are all there. */
const documented: readonly ErrorKind[] = ['mixedCurrencies', 'noUsableRows'];

/** The dataset, or the kind of the error a user can read; any other error fails the test. */
function attempt(run: () => Dataset): Dataset | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof UserError) return error.kind;
    throw error;
  }
}

/** Everything but where the rows stood in the sheet. */
const facts = (dataset: Dataset | string) =>
  typeof dataset === 'string'
    ? dataset
    : {
        ...dataset,
        sheetRows: undefined,
        quality: {
          ...dataset.quality,
          issues: dataset.quality.issues.map((issue) => ({ ...issue, cells: issue.cells.length })),
        },
      };

const shapes = fc.constantFrom(orderRoles, orderRoles.slice(0, 3), orderRoles.slice(0, 4), customerRoles);

describe('any value in any cell', () => {
  it('gives a reconciling report, or an error a user can read', () => {
    let built = 0;
    fc.assert(
      fc.property(
        shapes.chain((roles) => fc.tuple(fc.constant(roles), rowsOf(roles, 3))),
        recipes,
        fc.constantFrom('exclude', 'fillDown'),
        fc.boolean(),
        statusHeaders,
        ([roles, rows], { cleaning, ...recipe }, blankCustomers, hides, statusHeader) => {
          const chosen: Recipe = {
            ...recipe,
            cleaning: { ...cleaning, blankCustomers, hiddenRows: 'visibleOnly' },
          };
          const table = {
            ...tableOf(roles, rows, statusHeader),
            ...(hides && { hidden: Uint8Array.from(rows, (_, row) => (row % 3 === 1 ? 1 : 0)) }),
          };
          const dataset = attempt(() => buildDataset(table, chosen, { history: true }));
          if (typeof dataset === 'string') return expect(documented).toContain(dataset);
          built++;
          const { rows: counts, amount, issues } = dataset.quality;
          const excluded = issues.filter(({ handling }) => handling === 'excluded');
          expect(counts.read).toBe(rows.length);
          expect(counts.used + counts.excluded).toBe(counts.read);
          expect(excluded.reduce((sum, { count }) => sum + count, 0)).toBe(counts.excluded);
          const tolerance = 1e-12 * (Math.abs(amount.used) + Math.abs(amount.excluded));
          expect(Math.abs(amount.used + amount.excluded - amount.read)).toBeLessThanOrEqual(tolerance);
          expect(
            Math.abs(excluded.reduce((sum, issue) => sum + issue.amount, 0) - amount.excluded),
          ).toBeLessThanOrEqual(1e-9 * excluded.reduce((sum, issue) => sum + Math.abs(issue.amount), 0));
          for (const { count, cells } of issues) expect(cells).toHaveLength(Math.min(count, 20));
          expect([...dataset.ids].sort()).toEqual(dataset.ids);
          expect(new Set(dataset.ids).size).toBe(dataset.ids.length);
          dataset.orders.forEach((count, i) =>
            expect(Number.isNaN(dataset.lastOrder[i]) || count > 0 || dataset.kind === 'customers').toBe(
              true,
            ),
          );
          if (dataset.history)
            expect(Array.from(dataset.orders)).toEqual(
              dataset.ids.map(
                (_, i) => (dataset.history?.start[i + 1] ?? 0) - (dataset.history?.start[i] ?? 0),
              ),
            );
        },
      ),
      { numRuns: 400, seed: 4 },
    );
    expect(built).toBeGreaterThan(200);
  });

  it('can be profiled', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (cells) => {
        const profile = profileTable(cells, []);
        const recipe = recipeSchema.parse({ version: 1 });
        attempt(() => {
          requireRoles(applyColumns(profile, recipe), recipe);
          throw new UserError('cancelled');
        });
        expect(profile.columns).toHaveLength(Math.max(0, ...cells.slice(0, 12).map(({ length }) => length)));
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('the order of the rows', () => {
  it('changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(
        shapes.chain((roles) =>
          rowsOf(roles, 1).chain((rows) =>
            fc.tuple(
              fc.constant(roles),
              fc.constant(rows),
              fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
            ),
          ),
        ),
        recipes,
        ([roles, rows, shuffled], recipe) => {
          const one = attempt(() => buildDataset(tableOf(roles, rows), recipe, { history: true }));
          const other = attempt(() => buildDataset(tableOf(roles, shuffled), recipe, { history: true }));
          expect(facts(other)).toStrictEqual(facts(one));
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});
