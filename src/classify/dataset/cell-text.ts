const narrow = /[^\u0020-\u007e\u4e00-\u9fff]/;
const outside = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;

/** Removes spaces of every kind (non-breaking, ideographic, zero-width) around a text. */
export function trimText(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // No space stands between these: the first beyond Latin-1 is U+1680.
  const plain = (code: number): boolean =>
    (code > 32 && code < 127) || (code > 160 && code < 0x1680) || (code >= 0x4e00 && code <= 0x9fff);
  return plain(first) && plain(last) ? text : text.replace(outside, '');
}

/** Full-width letters, digits and signs made narrow (Unicode NFKC), spaces around removed. */
export function narrowText(text: string): string {
  return trimText(narrow.test(text) ? text.normalize('NFKC') : text);
}

/** The text to compare by: narrow, lower case, every inner run of spaces one space. */
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

const totals = new Set([
  'total',
  'totals',
  'grand total',
  'grandtotal',
  'sub total',
  'subtotal',
  'sum',
  'overall total',
  'total general',
  '合计',
  '总计',
  '共计',
  '小计',
  '总和',
  '总合计',
  '本页合计',
  '累计',
  '合計',
  '總計',
  '共計',
  '小計',
]);

/** Whether a text is the label of a total row: `Total`, `Grand total:`, 合计, `合 计`. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 20) return false;
  const label = foldText(text)
    .replace(/[:.*()]+/g, '')
    .trim();
  return totals.has(label) || totals.has(label.replace(/ /g, ''));
}

const subtotalEnds = new Set(Array.from('lL总總计計:： \u00a0', (end) => end.charCodeAt(0)));
const subtotal = /(?:\s(?:sub\s?)?total|\s?(?:汇总|彙總|小计|小計|合计|合計|总计|總計))[:：]?$/i;

/** Whether a text is the label Excel's subtotals give a group: `Ann Total`, `C001 汇总`. */
export function isSubtotalLabel(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (!subtotalEnds.has(last)) return false;
  return text.length <= 60 && subtotal.test(trimText(text));
}
