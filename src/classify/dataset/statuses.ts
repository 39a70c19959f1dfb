import { foldText } from './cell-text';
import { cellCode, type RawColumn } from './raw-table';

const stands =
  /退款(?:关闭|關閉|失败|失敗|取消|撤销)|(?:未|无|無|没有|非)(?:申请|申請)?(?:退|取消|作废|关闭)|部分退|取消退|not[ -](?:cancel|return|refund|void)|non[ -]?refund|no (?:refund|return)|un(?:cancel|refund)|partial|part[ -]refund/;
const fell =
  /交易关闭|交易關閉|已?关闭|已?關閉|退款|退货|退貨|退单|退訂|退订|已退|取消|撤销|撤銷|撤单|作废|作廢|无效|無效|冲销|沖銷|红冲|cancel|refund|return|void|chargeback|charged back|reversed|revoked|aborted|declined|rejected|failed/;
const yes = /^(?:是|y|yes|true|1|√|✓|有)$/;
const asksWhether = /退|取消|作废|作廢|cancel|refund|return|void/;

/**
 * Whether an order with this status did not stand: cancelled, refunded, returned, void, closed, in English and Chinese.
 *
 * `Partially refunded`, `退款关闭` (the refund was closed) and `Not returned` stand.
 */
export function statusFell(status: string): boolean {
  const text = foldText(status);
  return !stands.test(text) && fell.test(text);
}

/** Per row 1 where the status says the order did not stand. A column such as 是否退款 says so with 是, `Yes` or TRUE. */
export function fallenRows(column: RawColumn): Uint8Array {
  const { dictionary, codes, numbers } = column;
  const isQuestion = asksWhether.test(foldText(column.header));
  const fallen = dictionary.map((text) => statusFell(text) || (isQuestion && yes.test(foldText(text))));
  return Uint8Array.from(codes, (code, i) => {
    if (code >= 0) return fallen[code] ? 1 : 0;
    return isQuestion && (code === cellCode.boolean || code === cellCode.number) && numbers[i] === 1 ? 1 : 0;
  });
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
