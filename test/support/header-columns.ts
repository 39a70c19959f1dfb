import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CellValue } from '../../src/classify/dataset/raw-table';
import { type Role, roles } from '../../src/classify/roles';

/**
 * What a column holds that has none of the roles; `any` may be taken for whatever it is taken for. A role with a
 * question mark stands where people would differ: it may be taken for that role, or for none.
 */
const others = [
  'name',
  'phone',
  'email',
  'address',
  'text',
  'category',
  'date',
  'time',
  'money',
  'number',
  'weight',
  'ratio',
  'percent',
  'id',
  'code',
  'flag',
  'rowNumber',
  'constant',
  'any',
  'customer?',
  'orderDate?',
  'orderId?',
  'amount?',
  'status?',
] as const;

export type ColumnLabel = Role | (typeof others)[number];

const corpusSchema = z.array(
  z.strictObject({ from: z.string(), columns: z.record(z.string(), z.enum([...roles, ...others])) }),
);

/** One labelled header row: what a careful person says each column is. */
export interface LabelledHeaders {
  from: string;
  columns: [header: string, label: ColumnLabel][];
}

/** The labelled header rows of test/data/headers, file by file. */
export function labelledHeaders(): LabelledHeaders[] {
  const folder = join(__dirname, '../data/headers');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => corpusSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    .map(({ from, columns }) => ({ from, columns: Object.entries(columns) }));
}

/** Which of a few forms a sheet uses; every sheet keeps to its own. */
type Form = number;

const two = (n: number): string => String(n).padStart(2, '0');

function dateIn(form: Form, day: number): CellValue {
  const month = 1 + Math.floor((day % 336) / 28);
  const date = 1 + (day % 28);
  const forms = [
    45292 + day,
    `2024-${two(month)}-${two(date)}`,
    `2024年${month}月${date}日`,
    `2024/${month}/${date} ${day % 24}:${two((day * 7) % 60)}`,
    `2024-${two(month)}-${two(date)} ${two(day % 24)}:${two((day * 7) % 60)}:00`,
  ];
  return forms[form % forms.length] ?? '';
}

const moneyIn = (form: Form, value: number): CellValue =>
  [value, value.toFixed(2), `¥${value.toFixed(2)}`][form % 3] ?? value;

const states = [
  ['交易成功', '交易成功', '交易关闭'],
  ['Completed', 'Completed', 'Cancelled'],
  ['已完成', '已发货', '已取消'],
  ['Paid', 'Shipped', 'Refunded'],
];
const people = ['王芳', '李伟', '张敏', '刘洋', '陈静', 'Anna Bell', 'John Carter', 'Mia Diaz'];

/**
 * A cell of a column with a label, in a row of a sheet.
 *
 * @param form of the sheet: whether its ids are texts or numbers, how its dates and amounts are written
 * @param perCustomer whether each row is another customer
 */
export function cellOf(label: ColumnLabel, row: number, form: Form, perCustomer: boolean): CellValue {
  const customer = perCustomer ? row : (row * row + 3 * row) % 23;
  switch (label) {
    case 'customer':
    case 'customer?':
      return form % 3 === 0 ? 100_200 + 7 * customer : `KH${two(form)}${1000 + 13 * customer}`;
    case 'name':
      return `${people[customer % people.length] ?? ''}${customer > 7 ? String.fromCharCode(65 + (customer % 26)) : ''}`;
    case 'orderDate':
    case 'orderDate?':
      return dateIn(form, Math.floor(row * 4.7));
    case 'lastOrderDate':
      return dateIn(form, (row * 37) % 330);
    case 'date':
      return dateIn(form, (row * 11) % 330);
    case 'time':
      return `${two(row % 24)}:${two((row * 13) % 60)}:00`;
    case 'amount':
    case 'amount?':
      return row % 17 === 16
        ? moneyIn(form, -45.5)
        : moneyIn(form, 80.5 + ((row * 977) % 1300) + 0.25 * (row % 4));
    case 'totalAmount':
      return moneyIn(form, 880.5 + ((row * 977) % 23000));
    case 'money':
      return moneyIn(form, 3.2 + ((row * 131) % 410) + 0.1 * (row % 10));
    case 'profit':
      return moneyIn(form, -12.4 + ((row * 131) % 210));
    case 'unitPrice':
      return moneyIn(form, 9.9 + ((row * 7) % 12) * 10);
    case 'orderId':
    case 'orderId?':
      return form % 4 === 1 ? 20240000 + row : `SO2024${two(form % 12)}${String(row).padStart(4, '0')}`;
    case 'id':
      return `X${10_000_000 + row * 7919}`;
    case 'code':
      return `P-${100 + (row % 12)}`;
    case 'quantity':
      return 1 + ((row * 5) % 6);
    case 'orderCount':
      return 1 + ((row * 5) % 19);
    case 'number':
      return (row * 53) % 700;
    case 'weight':
      return 0.5 + ((row * 7) % 40) / 4;
    case 'ratio':
      return 7.1 + (row % 5) / 100;
    case 'percent':
      return form % 2 ? `${row % 30}%` : (row % 30) / 100;
    case 'status':
    case 'status?': {
      const words = states[form % states.length] ?? [];
      return words[row % words.length] ?? '';
    }
    case 'currency':
      return form % 2 ? 'CNY' : 'USD';
    case 'category':
      return `类${'ABCDE'.charAt(row % 5)}`;
    case 'flag':
      return row % 3 ? '是' : '否';
    case 'phone':
      return `138${String(10_000_000 + customer * 99_991).slice(-8)}`;
    case 'email':
      return `user${customer}@example.com`;
    case 'address':
      return `上海市浦东新区某某路${row + 1}号${(row % 30) + 1}室`;
    case 'text':
      return `说明文字 ${row} no. ${row * 3}`;
    case 'rowNumber':
      return row + 1;
    case 'constant':
      return 'ACC-001';
    case 'attribute':
    case 'metric':
    case 'ignored':
    case 'any':
      return `text ${row % 4}`;
  }
}
