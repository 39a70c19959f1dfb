import { narrowText } from './cell-text';

/** Traditional characters of the header vocabulary and their simplified forms, pairwise. */
const traditional =
  '客戶訂單號碼編會員購買賣顧買時間期額實際應數價總計銷貨款狀態幣種類單據發開業務帳賬項產結淨潤進稱電話聯絡區縣國營歷費頻筆條點達專屬給與關閉筆續貸專項應轉張備註頁級別門學課險風規滿薦訪資產後帳補習醫掛繳診餘齡儲彙匯優減錄類體職積簽約郵館';
const simplified =
  '客户订单号码编会员购买卖顾买时间期额实际应数价总计销货款状态币种类单据发开业务账账项产结净润进称电话联络区县国营历费频笔条点达专属给与关闭笔续贷专项应转张备注页级别门学课险风规满荐访资产后账补习医挂缴诊余龄储汇汇优减录类体职积签约邮馆';
const simple = new Map(
  Array.from(traditional).map((character, i) => [character, Array.from(simplified)[i] ?? character]),
);

/** Abbreviations and synonyms of words in English headers. */
const words = new Map(
  Object.entries({
    cust: 'customer',
    custs: 'customer',
    customers: 'customer',
    cstmr: 'customer',
    clt: 'client',
    clients: 'client',
    acct: 'account',
    acc: 'account',
    members: 'member',
    buyers: 'buyer',
    usr: 'user',
    ord: 'order',
    odr: 'order',
    inv: 'invoice',
    txn: 'transaction',
    trx: 'transaction',
    trans: 'transaction',
    transact: 'transaction',
    tran: 'transaction',
    qty: 'quantity',
    qnty: 'quantity',
    quant: 'quantity',
    amt: 'amount',
    amnt: 'amount',
    num: 'no',
    nbr: 'no',
    nr: 'no',
    number: 'no',
    numbers: 'no',
    nos: 'no',
    dt: 'date',
    dte: 'date',
    curr: 'currency',
    ccy: 'currency',
    val: 'value',
    rev: 'revenue',
    revenues: 'revenue',
    tot: 'total',
    ttl: 'total',
    identifier: 'id',
    ids: 'id',
    pmt: 'payment',
    pymt: 'payment',
    purch: 'purchase',
    prod: 'product',
    prc: 'price',
    stat: 'status',
    sts: 'status',
    nm: 'name',
    cnt: 'count',
    ct: 'count',
    ref: 'reference',
    org: 'organization',
    organisation: 'organization',
    cancelled: 'canceled',
    custno: 'customer no',
    custid: 'customer id',
    custname: 'customer name',
    orderno: 'order no',
    orderid: 'order id',
    invoiceno: 'invoice no',
    customerid: 'customer id',
    customername: 'customer name',
    orderdate: 'order date',
    invoicedate: 'invoice date',
    unitprice: 'unit price',
    userid: 'user id',
    memberid: 'member id',
    datetime: 'date time',
    ts: 'timestamp',
    cuno: 'customer no',
    cunm: 'customer name',
    orno: 'order no',
    shpd: 'shipped',
    itm: 'item',
    guid: 'id',
    telephone: 'phone',
  }),
);

/** A header made comparable: what stands outside brackets, and with their content. */
export interface HeaderText {
  /** Without units and notes in brackets: `实付金额(元)` → `实付金额`, `Order Date [UTC]` → `order date`. */
  plain: string;
  /** With what stood in brackets. */
  whole: string;
  /** Other readings: with the brackets, and each language of a header in two (`客户编号 Customer ID`). */
  others: string[];
}

const spaced = (text: string): string =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/#/g, ' no ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .replace(/(?<=[^\x20-\x7e])(?=[a-z])|(?<=[a-z])(?=[^\x20-\x7e])/g, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => words.get(word) ?? word)
    .join(' ')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '');

/** A unit behind a header without brackets: `Profit USD`, `金额元`. */
const unit = / (?:usd|cny|rmb|eur|gbp|hkd|twd|jpy|sgd|aud|cad|inr)$|(?:人民币|美元|万元|元)$/;

/**
 * Makes a header comparable: narrow, lower case, simplified characters, words apart (`InvoiceNo`, `invoice_no`,
 * `INVOICE-NO.` → `invoice no`), abbreviations written out, units in brackets set aside.
 */
export function headerText(header: string): HeaderText {
  const narrow = Array.from(narrowText(header), (character) => simple.get(character) ?? character).join('');
  const plain = spaced(narrow.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|\{[^}]*\}/g, ' '));
  const whole = spaced(narrow);
  const western = spaced(narrow.replace(/[^\x20-\x7e]+/g, ' '));
  const eastern = spaced(narrow.replace(/[\x21-\x7e]+/g, ' '));
  const own = plain || whole;
  const withoutUnit = own.replace(unit, '');
  const others = [...new Set([whole, western, eastern, withoutUnit])].filter(
    (text) => text !== '' && text !== own,
  );
  return { plain: own, whole, others };
}
