import type { Rule } from './rule';
import { act } from './vocabulary';

const papers =
  'order|invoice|transaction|receipt|docket|sales order|purchase order|bill|billing document|document|doc|ticket|booking|deal|contract|so|po|basket|cart|purchase|sale|voucher|vch|confirmation|payment|donation|gift|trade|policy|opportunity|folio|work order|psp|registration|subscription|appointment|agreement|job|case|ro';

/** What holds the lines of one order together. */
export const orderIdRules: readonly Rule[] = [
  [
    1,
    new RegExp(
      `^(?:${papers})(?: reference)? (?:id|no|code|key|uuid|guid)$|^(?:${papers}) reference$|^order name$`,
    ),
  ],
  [
    1,
    /^(?:主订单|父订单|商户订单|微信订单|平台订单|订单|单据|交易|事务处理|业务单|销售单|销货单|销售|发票|数电票|小票|凭证|合同|流水|出库单|原始订单|支付|账单|票据|收据|网店订单|线上订单|销售订单|外部订单|开单|工单|保单|借据|捐赠|送货单|发货单|平台单|提货单|运单|报名单|预订|预约|案)(?:编号|号|单号|号码|流水号|字号|编码| ?id| ?no)$/,
  ],
  [
    0.9,
    /^(?:order|sales order|invoice|receipt|transaction|document|ticket|so|billing document|sales document|单号|流水号|订单|凭证字号|票号|销售凭证)$/,
  ],
  [0.85, new RegExp(`^(?:${act})(?:编号|单号|流水|流水号)$`)],
  [0.7, /^(?:contract|booking|docket|bill|folio|job|po|voucher|policy|agreement|合同|保单|工单)$/],
  [0.8, /\b(?:order|invoice|transaction|receipt|trade|contract|shipment) (?:id|no|uuid)$/],
  [0.8, /(?:订单|交易)(?:编号|号)$/],
  [0.7, /^.{1,4}(?:单号|单编号)$|^(?:运单|券|参考|申请|项目)(?:编号|号|号码)$/],
  [0.6, /^(?:子订单|明细|物流|快递)(?:编号|号|单号|id)$/],
  [0.55, /^(?:reference|reference no|record id|end to end id|id|no|internal id)$/],
  // Some id, whatever of: where its values seldom come back, it may be the order's.
  [0.45, /^\w+ (?:id|no)$|^.{1,3}(?:编号|号)$/],
];
