import type { CellValue } from '../../src/classify/dataset/raw-table';
import type { LabelledColumn } from './header-columns';

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

/** Money as a number, as text, with signs, thousands, brackets, or without decimals. */
function moneyIn(form: Form, value: number): CellValue {
  const grouped = Math.abs(value)
    .toFixed(2)
    .replace(/\B(?=(?:\d{3})+\.)/g, ',');
  const bracketed = value < 0 ? `(${grouped})` : grouped;
  const forms = [
    value,
    value.toFixed(2),
    `¥${value.toFixed(2)}`,
    Math.round(value),
    bracketed,
    `$${grouped}`,
  ];
  return forms[form % forms.length] ?? value;
}

/** What categories are written as: words, initials of cities or people, tags that most rows have not, one for all. */
const categories: readonly (readonly CellValue[])[] = [
  ['类A', '类B', '类C', '类D', '类E'],
  ['NSW', 'VIC', 'QLD', 'WA'],
  ['Retail', 'Wholesale'],
  ['POS', 'WEB', 'APP'],
  ['', '', 'vip', '', ''],
  ['Amy', 'Bob', 'Tom'],
  ['SOP'],
  ['华东', '华南', '西北'],
];

const states = [
  ['交易成功', '交易成功', '交易关闭'],
  ['Completed', 'Completed', 'Cancelled'],
  ['已完成', '已发货', '已取消'],
  ['Paid', 'Shipped', 'Refunded'],
];
const people = ['王芳', '李伟', '张敏', '刘洋', '陈静', 'Anna Bell', 'John Carter', 'Mia Diaz'];

/** Where a column stands, and in what kind of sheet. */
interface Place {
  /** Of the sheet: whether its ids are texts or numbers, how its dates and amounts are written. */
  form: Form;
  /** Zero-based place of the column: columns of a sheet differ in their categories. */
  index: number;
  /** Whether each row is another customer. */
  perCustomer: boolean;
}

const ofPeople = ['customer', 'customer?', 'name', 'phone', 'email'];

/** A cell of a labelled column, in a row of a sheet. */
export function cellOf({ header, label, cells }: LabelledColumn, row: number, place: Place): CellValue {
  const { form, index, perCustomer } = place;
  const customer = perCustomer ? row : (row * row + 3 * row) % 23;
  if (cells) {
    const at = ofPeople.includes(label) ? customer : ((row + 1) * 2_654_435 + index * 40_503) >>> 7;
    const cell = cells[at % cells.length] ?? '';
    return perCustomer && ofPeople.includes(label) ? `${String(cell)} ${row}` : cell;
  }
  switch (label) {
    case 'customer':
    case 'customer?':
      // what the header promises: a mail, a phone, a name, else a code
      if (/mail|邮箱|信箱/i.test(header)) return cellOf({ header, label: 'email' }, row, place);
      if (/phone|mobile|手机|手機|电话|電話/i.test(header))
        return cellOf({ header, label: 'phone' }, row, place);
      if (/name|nick|名$|姓名|名称|名稱|昵称|全名/i.test(header) && !/user/i.test(header))
        return cellOf({ header, label: 'name' }, row, place);
      return form % 3 === 0 ? 100_200 + 7 * customer : `KH${two(form)}${1000 + 13 * customer}`;
    case 'name':
      if (perCustomer) return `${people[row % people.length] ?? ''} ${row}`;
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
    case 'unitPrice?':
      return moneyIn(form, 9.9 + ((row * 7) % 12) * 10);
    case 'orderId':
    case 'orderId?':
      return form % 4 === 1 ? 20240000 + row : `SO2024${two(form % 12)}${String(row).padStart(4, '0')}`;
    case 'id':
      return `X${10_000_000 + row * 7919}`;
    case 'code':
      return `P-${100 + (row % 12)}`;
    case 'quantity':
    case 'quantity?':
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
      return ['USD', 'CNY', row % 3 ? 'EUR' : 'GBP', '人民币'][form % 4] ?? '';
    case 'category': {
      const words = categories[(form + index) % categories.length] ?? [];
      return words[row % words.length] ?? '';
    }
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
      return ['ACC-001', 'MAI', 4000][form % 3] ?? '';
    case 'attribute':
    case 'metric':
    case 'ignored':
    case 'any':
      return `text ${row % 4}`;
  }
}
