import { narrowText } from './cell-text';
import { simplifiedText } from './traditional-characters';

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
    cd: 'code',
    incl: 'including',
    inc: 'including',
    inclusive: 'including',
    excl: 'excluding',
    exc: 'excluding',
    ex: 'excluding',
    exclusive: 'excluding',
  }),
);

/** A header made comparable: what stands outside brackets, and with their content. */
export interface HeaderText {
  /** Without units and notes in brackets: `实付金额(元)` → `实付金额`, `Order Date [UTC]` → `order date`. */
  plain: string;
  /** With what stood in brackets. */
  whole: string;
  /**
   * Other readings: with the brackets, each language of a header in two (`客户编号 Customer ID`), each of two names
   * (`客户编号/名称`), without what it includes or the time it is of (`Total incl. tax`, `Sales YTD`).
   */
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
    .replace(/\be mail\b/g, 'email')
    .replace(/\bdate and time\b/g, 'date time')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/g, '');

/** What an amount is with or without, and the time it is of: `Total incl. tax`, `Sales YTD`, `Net Revenue 12M`. */
const asides =
  / (?:including|excluding|with|without|before|after) (?:sales )?(?:tax|taxes|vat|gst)$|^(?:ytd|mtd|ltm|l12m) | (?:ytd|mtd|ltm|(?:last |l)?\d+ ?m(?:onths)?)$/;

/** A unit behind a header without brackets: `Profit USD`, `金额元`. */
const unit = / (?:usd|cny|rmb|eur|gbp|hkd|twd|jpy|sgd|aud|cad|inr)$|(?:人民币|美元|万元|元)$/;

/**
 * Makes a header comparable: narrow, lower case, simplified characters, words apart (`InvoiceNo`, `invoice_no`,
 * `INVOICE-NO.` → `invoice no`), abbreviations written out, units in brackets set aside.
 */
export function headerText(header: string): HeaderText {
  const folded = simplifiedText(narrowText(header)).replace(/累积/g, '累计');
  const narrow = folded.replace(/\b(price|rate)\s*\/\s*(?=\w)/gi, '$1 per ');
  const plain = spaced(narrow.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】|\{[^}]*\}/g, ' '));
  const whole = spaced(narrow);
  const western = spaced(narrow.replace(/[^\x20-\x7e]+/g, ' '));
  const eastern = spaced(narrow.replace(/[\x21-\x7e]+/g, ' '));
  const own = plain || whole;
  const withoutUnit = own.replace(unit, '');
  const parts = /\p{Script=Han}/u.test(narrow) ? narrow.split('/').map(spaced) : [];
  const others = [
    ...new Set([whole, western, eastern, withoutUnit, own.replace(asides, ''), ...parts]),
  ].filter((text) => text !== '' && text !== own);
  return { plain: own, whole, others };
}
