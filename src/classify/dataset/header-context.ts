import type { Role } from '../roles';
import type { ColumnContents } from './column-contents';
import { headerScores } from './header-words';
import { headerText } from './header-text';

type Scores = Map<Role, number>;

const dealWords = /\b(?:stage|opportunity|deal|pipeline|probability)\b|阶段|商机|业务机会|赢率|概率/;

/**
 * What the headers of a sheet say together, where one alone would be misread.
 *
 * - A price that has its own tax or postage beside it (`item-price`, `item-tax`), as in every report of Amazon's, is of
 *   the whole line, however many pieces.
 * - What has both an id and a name in a sheet (代理编号 and 代理名称), and is no product or office, is who buys: its id before
 *   its name.
 * - A plate (车牌号) is who buys where its owner (车主) is named; on a delivery it is the lorry's.
 * - A price per piece (`Price per Keg`) says what pieces are counted in (`Kegs`).
 * - Among deals the end date (结束日期) is when they were closed, not when a contract ends.
 *
 * @returns per column, how surely it has each role by its words
 */
export function scoresInContext(headers: readonly string[]): Scores[] {
  const plain = headers.map((header) => headerText(header).plain);
  const has = (words: RegExp): boolean => plain.some((text) => words.test(text));
  const wholeLines =
    has(/^amazon\b/) || (has(/^item tax$/) && has(/^(?:shipping|postage) price$|^item price$/));
  const areDeals = plain.filter((text) => dealWords.test(text)).length >= 2;
  const idOfNamed = (text: string): boolean => {
    const thing =
      /^(.{2,5}?)(?:编号|编码|代码|代号|号)$/.exec(text)?.[1] ?? /^(\w+) (?:id|no|code)$/.exec(text)?.[1];
    if (thing === undefined) return false;
    return plain.some((other) =>
      /^(?:名称|姓名|简称|全称|名| name)$/.test(other.startsWith(thing) ? other.slice(thing.length) : ''),
    );
  };
  const pieces = new Set(
    plain.flatMap((text) => {
      const piece = /\b(?:price|rate) per (\w+)$/.exec(text)?.[1];
      return piece === undefined || piece === 'unit' ? [] : [`${piece}s`, `${piece}es`];
    }),
  );
  return headers.map((header, column) => {
    const scores = headerScores(header);
    const customer = scores.get('customer') ?? 0;
    if (customer > 0.2 && customer < 0.6 && idOfNamed(plain[column] ?? '')) scores.set('customer', 0.6);
    if (/^车牌(?:号|号码)?$/.test(plain[column] ?? '') && has(/^车主/)) return scores.set('customer', 0.93);
    if (pieces.has(plain[column] ?? '')) return scores.set('quantity', 0.9);
    if (wholeLines && plain[column] === 'item price') return scores.set('amount', 0.9).set('unitPrice', 0.2);
    if (areDeals && /^(?:结束|结单|关闭|成交|赢单)(?:日期|时间)$/.test(plain[column] ?? ''))
      return scores.set('orderDate', 0.93);
    return scores;
  });
}

/**
 * What a header says with its cells in sight: a `Name` of numbered codes that hardly come back (`#1001`) is no
 * person's, but the order's.
 */
export function scoresWithCells(header: string, scores: Scores, contents: ColumnContents): Scores {
  const isNumbered = contents.codes > 0.9 && contents.distinctShare > 0.5;
  if (!isNumbered || !/^(?:name|名称)$/.test(headerText(header).plain)) return scores;
  return new Map(scores).set('orderId', 0.6).set('customer', 0.3);
}
