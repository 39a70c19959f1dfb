import type { Rule } from './rule';

/** Whether the order stands. */
export const statusRules: readonly Rule[] = [
  [1, /^(?:order|transaction|payment|sale|sales|deal|booking|purchase|trade) (?:status|state)$/],
  [1, /^(?:订单|交易|支付|付款|单据|处理|业务|订单交易|成交)(?:状态|情况)$/],
  [0.95, /^(?:status|overall status|financial status|状态|财务状态)$/],
  [0.9, /^(?:审核|合同|保单|项目|工单)(?:状态|情况)$|^(?:contract|policy|document) (?:status|state)$/],
  // whether it is invoiced: where nothing else says more
  [0.58, /^(?:开票|发票)(?:状态|情况)$|^invoice (?:status|state)$/],
  // a deal that is lost was never an order
  [0.7, /^(?:deal |opportunity |sales )?stage$|^(?:商机|销售|机会|业务机会|项目)?阶段$/],
  // a day, or nothing
  [
    0.8,
    /^(?:canceled|voided|refunded)(?: at| on| date| time)$|^(?:cancellation|void|refund) (?:date|time)$|^(?:订单)?(?:取消|作废|退款|退货)(?:时间|日期)$/,
  ],
  [0.8, /(?<!^invoice )\bstatus(?: code)?$/],
  [0.8, /^(?:退款|售后|退货|退款退货|退换货)(?:状态|情况)$|^(?:refund|return|cancellation) status$/],
  [
    0.8,
    /^(?:is )?(?:canceled|refunded|returned|void|voided|cancellation)$|^是否(?:已)?(?:退.{1,2}|取消|作废|有效|撤销|撤单)$/,
  ],
  [0.6, /^.{2}状态$|^state$/],
];

/** In which money. */
export const currencyRules: readonly Rule[] = [
  [1, /^(?:\w+ )?currency(?: code| iso code| name| unit)?$/],
  [1, /^.{0,4}(?:币种|币别|货币|货币代码|货币单位|货币类型|货币种类)$/],
];
