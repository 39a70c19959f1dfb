import { chinese, english } from './ledger';
import { on, type SheetCase, type SheetCell } from './sheet-case';

/** One order of 10, 20, 30 … a day for each id. */
const rowsOf = (header: readonly string[], ids: readonly SheetCell[]): SheetCell[][] => [
  [...header],
  ...ids.map((id, i): SheetCell[] => [id, on(`2024-01-${String(i + 1).padStart(2, '0')}`), 10 * (i + 1)]),
];

/** Ids that differ a little, ids as numbers and as text, ids that are none. */
export const idCases: SheetCase[] = [
  {
    name: 'spaces of every kind around ids',
    rows: rowsOf(english, ['Ann', ' Ann', 'Ann\u00a0', '\u3000Ann ', 'Bo']),
    select: 'A1',
    expected: {
      region: 'A1:C6',
      customers: [
        ['Ann', 4, 100],
        ['Bo', 1, 50],
      ],
      rows: { read: 5, used: 5 },
    },
  },
  {
    name: '大小写、全半角、中间空格不同',
    rows: rowsOf(chinese, ['ab 1', 'AB 1', 'ＡＢ１', 'ab 1', 'cd']),
    select: 'A1',
    expected: {
      region: 'A1:C6',
      customers: [
        ['AB 1', 1, 20],
        ['ab 1', 2, 50],
        ['cd', 1, 50],
        ['ＡＢ１', 1, 30],
      ],
      rows: { read: 5, used: 5 },
      issues: [['idVariants', 2, 'A3 A4', 'separate']],
    },
  },
  {
    name: 'such ids merged on choice',
    rows: rowsOf(english, ['ab 1', 'AB 1', 'ＡＢ１', 'ab 1', 'cd']),
    cleaning: { idVariants: 'merge' },
    select: 'A1',
    expected: {
      region: 'A1:C6',
      customers: [
        ['ab 1', 4, 100],
        ['cd', 1, 50],
      ],
      rows: { read: 5, used: 5 },
      issues: [['idVariants', 2, 'A3 A4', 'merged']],
    },
  },
  {
    name: 'ids as numbers here and as text there',
    rows: rowsOf(english, [123, '123', '00123', 456, '456']),
    select: 'A1',
    expected: {
      region: 'A1:C6',
      customers: [
        ['00123', 1, 30],
        ['123', 2, 30],
        ['456', 2, 90],
      ],
      rows: { read: 5, used: 5 },
      issues: [['idVariants', 1, 'A4', 'separate']],
    },
  },
  {
    name: '前导零的文本编号与数字编号合并',
    rows: rowsOf(chinese, [123, '123', '00123', 456, '456']),
    cleaning: { idVariants: 'merge' },
    select: 'A1',
    expected: {
      region: 'A1:C6',
      customers: [
        ['123', 3, 60],
        ['456', 2, 90],
      ],
      rows: { read: 5, used: 5 },
      issues: [['idVariants', 1, 'A4', 'merged']],
    },
  },
  {
    name: '超过 15 位的编号存成了数字',
    rows: rowsOf(chinese, [110105199003070000, 110105199003070000, 'C1', 'C2']),
    select: 'A1',
    expected: {
      region: 'A1:C5',
      customers: [
        ['110105199003070000', 2, 30],
        ['C1', 1, 30],
        ['C2', 1, 40],
      ],
      rows: { read: 4, used: 4 },
      issues: [['roundedIds', 2, 'A2 A3', 'kept']],
    },
  },
  {
    name: 'blank and error ids',
    rows: rowsOf(english, ['Ann', '', '#N/A', '\u00a0', 'N/A', 'Bo', true]),
    select: 'A1',
    // read 280; 10 + 60 used
    expected: {
      region: 'A1:C8',
      customers: [
        ['Ann', 1, 10],
        ['Bo', 1, 60],
      ],
      rows: { read: 7, used: 2 },
      amountRead: 280,
      issues: [
        ['blankCustomer', 3, 'A3 A5 A6', 'excluded'],
        ['errorCustomer', 2, 'A4 A8', 'excluded'],
      ],
    },
  },
  {
    name: 'texts that look like formulas, emoji, right to left',
    rows: rowsOf(english, ['=1+1', '+Ann', '@Bo', '🙂', 'مرحبا', '=1+1']),
    select: 'A1',
    expected: {
      region: 'A1:C7',
      customers: [
        ['+Ann', 1, 20],
        ['=1+1', 2, 70],
        ['@Bo', 1, 30],
        ['مرحبا', 1, 50],
        ['🙂', 1, 40],
      ],
      rows: { read: 6, used: 6 },
    },
  },
  {
    name: 'customer rows with one customer twice',
    rows: [
      ['Customer ID', 'Last order date', 'Number of orders', 'Total amount'],
      ...Array.from({ length: 11 }, (_, i): SheetCell[] => [
        `K${String(i + 1).padStart(2, '0')}`,
        on(`2024-02-${String(i + 1).padStart(2, '0')}`),
        i + 1,
        100,
      ]),
      ['K01', on('2024-03-01'), 2, 50],
    ],
    select: 'B2',
    expected: {
      region: 'A1:D13',
      kind: 'customers',
      customers: [
        ['K01', 3, 150, '2024-03-01'],
        ...Array.from({ length: 10 }, (_, i): [string, number, number] => [
          `K${String(i + 2).padStart(2, '0')}`,
          i + 2,
          100,
        ]),
      ],
      rows: { read: 12, used: 12 },
      issues: [['duplicateCustomers', 1, 'A13', 'merged']],
    },
  },
];
