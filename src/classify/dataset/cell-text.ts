const narrow = /[^\u0020-\u007e\u4e00-\u9fff]/;
const outside =
  /^[`\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;
const backtick = 96;

/**
 * Removes spaces of every kind (non-breaking, ideographic, zero-width) and invisible marks of direction around a text,
 * and the backtick that WeChat's and Alipay's bills put before every value.
 *
 * @example
 * trimText('\u3000王芳\u00a0'); // '王芳'
 */
export function trimText(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // No space stands between these: the first beyond Latin-1 is U+1680.
  const plain = (code: number): boolean =>
    (code > 32 && code < 127) || (code > 160 && code < 0x1680) || (code >= 0x4e00 && code <= 0x9fff);
  return plain(first) && first !== backtick && plain(last) ? text : text.replace(outside, '');
}

/** Full-width letters, digits and signs made narrow (Unicode NFKC), spaces around removed. */
export function narrowText(text: string): string {
  return trimText(narrow.test(text) ? text.normalize('NFKC') : text);
}

/**
 * The text to compare by: narrow, lower case, every inner run of spaces one space.
 *
 * @example
 * foldText(' ＡＣＭＥ   Ltd '); // 'acme ltd'
 */
export function foldText(text: string): string {
  return narrowText(text).toLowerCase().replace(/\s+/g, ' ');
}

/** Whether a text is the value of an Excel error cell, such as `#N/A`. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && /^#(N\/A|[A-Z0-9_/]+[!?]|GETTING_DATA)/.test(text);
}

const placeholders = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '——',
  '/',
  'n/a',
  'na',
  'null',
  'nan',
  '(blank)',
  '(空白)',
  '空白',
  '无',
  '無',
]);

/** Whether a text stands for "nothing here" (`-`, `N/A`, `null`, 无) in a column of dates or amounts. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= 7 && placeholders.has(text.toLowerCase());

const perhapsTotal = /total|sum|[计計和额額\uff00-\uffef]/i;
const totalUnit =
  /\s?\((?:[百千万亿萬億]?元|人民币|人民幣|[美欧歐港日]元|大写|大寫|小写|小寫|[不未]?含税|[不未]?含稅|税[前后]|rmb|cny|usd|eur|gbp|jpy|hkd|twd|krw|inr|aud|cad|sgd|chf|myr|(?:us|hk|nt)?[$€£¥]|net|gross|(?:in|ex)cl\.?[a-z .]*)\)$|\s(?:rmb|cny|usd|eur|gbp)$/;
const total =
  /^(?:(?:grand|sub|overall|page|report|sum) ?)?totals?(?: general)?(?: (?:for|of|over) (?:(?:all|this|the)\b[a-z ]*|\d{4}))?(?: (?:amount|sales|revenue|value|sum|orders?|customers?))?$|^sum$/;
const totalChinese =
  /^(?:本[页頁月期年次]|全[年部月]|[所]有|[月年总總]|客户|客戶|订单|訂單|销售|銷售|金额|金額|应收|應收)?(?:合计|合計|总计|總計|共计|共計|小计|小計|总和|總和|累计|累計|[总總]金?[额額])(?:金额|金額|数量|數量|[数數值额額行栏欄])?$/;

/**
 * Whether a text is the label of a total row: `Total`, `Grand total:`, `Total (USD)`, 合计, `合 计`, 【合计金额】, `小计(元)`.
 *
 * A name that only begins so (`Total Energies`, 合计科技有限公司) is none.
 */
export function isTotalLabel(text: string): boolean {
  if (text.length > 40 || !perhapsTotal.test(text)) return false;
  const label = foldText(foldText(text).replace(/[:.*=_~#【】[\]-]+/g, ' '))
    .replace(totalUnit, '')
    .replace(/[()]/g, '')
    .trim();
  return (
    total.test(label) || total.test(label.replace(/ /g, '')) || totalChinese.test(label.replace(/ /g, ''))
  );
}

const subtotalEnds = new Set(Array.from('lL总總计計:： \u00a0', (end) => end.charCodeAt(0)));
const subtotal = /(?:\s(?:sub\s?)?total|\s?(?:汇总|彙總|小计|小計|合计|合計|总计|總計))[:：]?$/i;

/** Whether a text is the label Excel's subtotals give a group: `Ann Total`, `C001 汇总`. */
export function isSubtotalLabel(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (!subtotalEnds.has(last)) return false;
  return text.length <= 60 && subtotal.test(trimText(text));
}
