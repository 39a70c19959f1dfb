import { foldText, isPlaceholder, trimText } from './cell-text';
import { readDateText } from './date-text';
import { dayOfNumber } from './dates';
import { cellCode, type RawColumn } from './raw-table';
import { dealEnd, statusFell } from './status-words';

export { statusFell } from './status-words';

const yes = /^(?:是|y|yes|true|1|√|✓|✔|有)$/;
const no = /^(?:否|不是|n|no|false|0|×|✗|✘|无|無|没有|沒有)$/;
const undoes = /退|取消|作废|作廢|撤销|撤銷|删除|刪除|cancel|refund|return|void|delete/;
const confirms = /有效|成立|成交|是否(?:支付|付款)|\bvalid\b|^(?:is )?paid$/;
const confirmsNot = /有效(?:期|日)|失效|无效|無效|invalid|until|from/;
const names = {
  time: /时间|時間|日期|\b(?:at|on|time|date)$/,
  reason: /原因|理由|reason/,
  deadline: /截止|最[晚迟遲]|可|deadline|latest|\b(?:by|until|before|window)\b/,
  closing: /关闭|關閉|单据|單據|\bclos(?:e|ed|ing)\b|\bdocument\b/,
  credit: /发票|發票|开票|應收|应收|结算|結算|对账|對賬|回款|账期|invoice|\bbill|receivable|settle/,
  deals: /阶段|階段|商机|商機|\bstage\b|\bdeal\b|opportunity|pipeline/,
  customer:
    /^(?:客户|客戶|会员|會員|customer|client|member|account|contact|lead) ?(?:状态|狀態|status|state)$/,
};
/** Midnight of 1 January 1970, which systems write for "never". */
const never = 25_569;

/** How the cells of one column say that an order fell. */
interface Telling {
  text: (text: string) => boolean;
  number: (value: number) => boolean;
}

const says = (answer: RegExp, value: number): Telling => ({
  text: (text) => answer.test(foldText(text)),
  number: (number) => number === value,
});

/** What the header asks: whether the order was undone, whether it is valid, when or why it was undone; else nothing. */
function tellingOf(header: string): Telling | undefined {
  if (confirms.test(header) && !confirmsNot.test(header)) return says(no, 0);
  if (!undoes.test(header) || names.deadline.test(header)) return undefined;
  if (names.time.test(header)) {
    const after = (day: number): boolean => day > never;
    return {
      text: (text) => after(readDateText(text).monthFirst),
      number: (value) => after(dayOfNumber(value)),
    };
  }
  if (names.reason.test(header)) {
    const filled = (text: string): boolean => trimText(text) !== '' && !isPlaceholder(trimText(text));
    return { text: (text) => filled(text) && !no.test(foldText(text)), number: () => false };
  }
  return says(yes, 1);
}

/**
 * Per row 1 where the status says the order did not stand (see {@link statusFell}).
 *
 * A column such as 是否退款 says so with 是, `Yes`, TRUE or 1, one such as 是否有效 with 否, `No`, FALSE or 0, one of times or
 * reasons (`Cancelled at`, 退款原因) by being filled. In a column of deals (some won, and either some lost or a header
 * such as `Stage`) every deal not won fell, open ones too: nothing was sold yet. 已关闭 is how a document ends where the
 * header speaks of documents or of closing (单据状态, 关闭状态), and `unpaid` is usual in a column about invoices. The status
 * of a customer (客户状态) says nothing about orders.
 */
export function fallenRows(column: RawColumn): Uint8Array {
  const { dictionary, codes, numbers } = column;
  const rows = new Uint8Array(codes.length);
  const header = foldText(column.header);
  if (names.customer.test(header)) return rows;
  const telling = tellingOf(header);
  const context = { closedIsDone: names.closing.test(header), onCredit: names.credit.test(header) };
  const ends = new Set(dictionary.map(dealEnd));
  const areDeals = ends.has('won') && (ends.has('lost') || names.deals.test(header));
  const fallen = dictionary.map((text) => {
    if (telling?.text(text)) return true;
    return areDeals && trimText(text) !== '' ? dealEnd(text) !== 'won' : statusFell(text, context);
  });
  for (let row = 0; row < rows.length; row++) {
    const code = codes[row];
    if (code >= 0) rows[row] = fallen[code] ? 1 : 0;
    else if (telling && code !== cellCode.blank) rows[row] = telling.number(numbers[row]) ? 1 : 0;
  }
  return rows;
}

/**
 * The order ids that are cancellation numbers: `C` and digits (`C536379`), where most ids are digits alone.
 *
 * In a system whose every order number starts with C the letter means nothing, so none is.
 */
export function cancellationIds(labels: readonly string[]): Uint8Array | undefined {
  let digits = 0;
  let cancelled = 0;
  const marks = Uint8Array.from(labels, (label) => {
    const unit = label.charCodeAt(0);
    if (unit >= 48 && unit <= 57) {
      if (/^\d+$/.test(label)) digits++;
      return 0;
    }
    const mark = (unit === 67 || unit === 99) && /^c\d+$/i.test(label) ? 1 : 0;
    cancelled += mark;
    return mark;
  });
  return cancelled > 0 && digits > cancelled ? marks : undefined;
}
