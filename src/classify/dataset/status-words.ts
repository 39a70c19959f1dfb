import { foldText } from './cell-text';

/** What undoes an order, as a thing that can itself be refused or withdrawn: `refund denied`, 退款关闭. */
const request = String.raw`(?:refund|return|cancel(?:l?ation)?|charge[ -]?back|void|reversal|rma|dispute|claim)s?`;
const refused =
  'denied|rejected|rejection|declined|refused|disapproved|dismissed|failed|closed|cancell?ed|withdrawn|revoked|' +
  'retracted|reversed|voided|expired|ended|over|won|unsuccessful|ineligible|' +
  'not (?:approved|accepted|possible|allowed|granted|needed|required|eligible)';
/** That an order did not stand. */
const ends =
  String.raw`cancel(?:s|l?ed|l?ing|l?ations?)?|refund(?:s|ed|ing)?|return(?:s|ed)?|void(?:s|ed)?|charge[ -]?backs?|` +
  'charged back|revers(?:ed|als?)|revert(?:ed)?|revoked|rescinded|annulled|aborted|declined|rejected|denied|refused|' +
  'failed|failure|expired|abandoned|terminated|lapsed|deleted|drafts?|quot(?:es?|ed|ations?)|lost|invalid(?:ated)?|' +
  'not valid';
const unpaidWords =
  'unpaid|not (?:yet )?paid|(?:awaiting|pending|waiting for) (?:the )?payment|payment (?:pending|awaited|outstanding)';

const requestChinese =
  '(?:售后|售後|退换货?|退換貨?|换货|換貨|退(?:[款货貨单單票课課保费費]|[订訂](?!金))|取消|撤销|撤銷|作废|作廢)';
const refusedChinese =
  '关闭|關閉|失败|失敗|取消|撤销|撤銷|撤回|拒绝|拒絕|驳回|駁回|被拒|已拒|未通过|未通過|不通过|不通過|不同意|终止|終止|未成功|不成功';
const endsChinese =
  '关闭|關閉|关单|關單|退(?:[款货貨单單票课課保费費学學班团團件]|[订訂](?!金))|已退(?![房租订訂定押差运運税稅])|取消|撤[销銷单單]|作[废廢]|[无無]效|失效|' +
  '过期|過期|[终終]止|拒[收签簽单單]|拒[绝絕](?:收货|收貨|签收|簽收)|冲销|沖銷|红冲|紅沖|冲红|沖紅|冲正|沖正|不成立|[删刪]除|' +
  '(?:支付|付款|扣款|交易|下单|下單|订单|訂單)(?:失败|失敗)|未成交|草稿|暂存|暫存|流单|流單|弃单|棄單|输单|輸單|丢单|丟單|' +
  '(?:审核|審核|审批|審批)(?:不通过|不通過|拒绝|拒絕|驳回|駁回)';
const wholeChinese = '^已?(?:拒绝|拒絕|驳回|駁回|失败|失敗|放弃|放棄)$|^(?:待|已)?(?:报价|報價)[单單中]?$';
const unpaidChinese =
  '(?:等?待|未)(?:买家|買家|客户|客戶|用户|用戶)?(?:付款|支付)(?!尾款|余款|餘款)|(?:支付|付款)(?:超时|超時)';

/** Turns of phrase that name such an end and say that it did not come about, or befell only a part. */
const deniedEnds: readonly RegExp[] = [
  // part of the order only
  new RegExp(String.raw`\b(?:part|partly|partial|partially|some|rest|remainder)[ -]*(?:${ends})\b`, 'g'),
  new RegExp(String.raw`\b(?:${ends})[ :(-]*(?:in part|part(?:ly|ial|ially)?)\b`, 'g'),
  new RegExp(`部分(?:商品|货品|貨品|订单|訂單|明细|金额|已|的|申请)*(?:${endsChinese})`, 'g'),
  new RegExp(`(?:${endsChinese})\\(?部分`, 'g'),
  // not, or only perhaps
  new RegExp(
    String.raw`\b(?:not|never|no|non|without|isn't|wasn't|cannot|can't|can|may|could|eligible for)[ -](?:(?:yet|been|be|to|being|any|a) )*(?:${ends})\b`,
    'g',
  ),
  new RegExp(
    String.raw`\b${request} (?:window|period|policy|deadline|eligible|option)(?: (?:open|${refused}))?\b`,
    'g',
  ),
  // refused or withdrawn
  new RegExp(
    String.raw`\b${request}(?: (?:request|case|process|order|was|is|has|been)\b)*[ :-]+(?:${refused})\b`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:${refused}) (?:(?:the|a|buyer|customer) )?${request}(?: request)?\b(?! to\b)`,
    'g',
  ),
  new RegExp(
    `(?<!已)${requestChinese}(?:申请|申請|请求|請求|流程|[单單]|审核|審核|被|已|商家|卖家|賣家|平台|系统|买家|用户)*(?:${refusedChinese})`,
    'g',
  ),
  new RegExp(
    `(?:[未无無没沒非不免可]|没有|沒有|支持|拒绝|拒絕|驳回|駁回|放弃|放棄)(?:有|[需须須用能予]|可以|支持|允许|同意|接受|申请|申請|发起|發起|进行|被|发生|任何|买家|客户|用户|[过過了的该該])*(?:${endsChinese}|售后|售後)`,
    'g',
  ),
  new RegExp(
    `(?<!交易|订单|訂單)(?:取消|撤销|撤銷|撤回|关闭|關閉|终止|終止)(?:了|申请|申請)?(?:${requestChinese})(?!成功|完成)`,
    'g',
  ),
  /\breturn(?:ing)? (?:customer|client|buyer|guest|visitor|patient|user|student)s?\b/g,
  /\battempt failed\b|\bfailed (?:delivery )?attempt\b/g,
  /\b(?:quote|quotation|draft) (?:accepted|approved|confirmed|converted|signed|won)\b/g,
];
const fell = new RegExp(String.raw`\b(?:${ends})\b|${endsChinese}|${wholeChinese}`);
const unpaid = new RegExp(String.raw`\b(?:${unpaidWords})\b|${unpaidChinese}`);
const closedOnly = /^(?:已|业务|業務|整单|整單|行|自动|手工|手动)*(?:关闭|關閉|关单|關單)$/;

/** What the text says once every end it denies is taken out. */
const affirmed = (text: string): string =>
  deniedEnds.reduce((rest, denied) => rest.replace(denied, ' '), text);

/** What the column a status stands in makes of some words. */
export interface StatusContext {
  /** Closing is the usual end of a document here, so 已关闭 says that all was delivered. */
  closedIsDone?: boolean;
  /** Invoices are paid later, so `unpaid` says nothing about the sale. */
  onCredit?: boolean;
}

/**
 * Whether an order with this status did not stand: cancelled, refunded, returned, void, closed, rejected, expired,
 * deleted, never paid, or no order yet (a draft, a quotation), in English and Chinese.
 *
 * A refund that was only asked for counts as one. Where a word denies or undoes the end it stands by (`Refund denied`,
 * `Not returned`, 退款关闭, 取消售后, 无需退款), or says that it befell only a part (`Partially refunded`), the order stands;
 * whatever else the text says still counts (`Cancelled, refund failed` fell).
 */
export function statusFell(status: string, { closedIsDone, onCredit }: StatusContext = {}): boolean {
  const text = affirmed(foldText(status));
  if (closedIsDone && closedOnly.test(text)) return false;
  return fell.test(text) || (!onCredit && unpaid.test(text));
}

/** Whether a text says that a deal was won (`Closed Won`, 赢单) or was not (`Closed Lost`, 输单); undefined: neither. */
export function dealEnd(status: string): 'won' | 'lost' | undefined {
  const text = affirmed(foldText(status));
  if (/\bwon\b|[赢贏][单單]|成[单單]|^已?成交$/.test(text)) return 'won';
  return /\blost\b|[输輸丢丟][单單]|未成交|战败|戰敗/.test(text) ? 'lost' : undefined;
}
