import type { Rule } from './rule';

const deeds =
  'orders|purchases|transactions|invoices|visits|bookings|deals|sales|gifts|donations|stays|flights|payments|contracts|policies|trades';
const deed = 'order|purchase|transaction|invoice|visit|booking|deal|gift|donation|stay|flight|payment|trade';

/** How many orders a customer has placed. */
export const orderCountRules: readonly Rule[] = [
  [
    1,
    new RegExp(
      `^(?:(?:total|no of|count of|lifetime|historic|historical) )+(?:\\w+ )?(?:${deeds})(?: count| placed)?$`,
    ),
  ],
  [1, new RegExp(`^(?:${deed}|${deeds})(?: total)? (?:count|frequency|counts|total no)$`)],
  [
    1,
    /^(?:累计|总|历史|有效|年|年度|近一年|全部|购买|合计)?(?:下单|购买|消费|交易|成交|订单|付款|支付|缴费|到店|入住|采购|订货|订购|开单|复购|销售|合作)(?:总)?(?:次数|笔数|单数|频次|频率|总数|单量|个数|总次数|总笔数|总单数|数)$/,
  ],
  [
    0.95,
    /^(?:orders|purchases|transactions|frequency|visits|购买频次|频次|笔数|次数|累计订单|订单量|累计单数|总订单|总单量|单数|交易量)$/,
  ],
  [0.9, /^.{0,4}(?:订单|项目|合同|保单)(?:总)?数$/],
  [0.85, /^.{0,6}(?:次数|笔数|单数|频次|票数)$/],
  [0.95, /^(?:orders|purchases|bookings) (?:placed|made)$/],
  [0.85, new RegExp(`^no (?:of )?(?:${deeds}|order|invoice)$`)],
  [0.6, /^\w+ count$/],
  [0.8, /^(?:times (?:purchased|ordered|bought)|orders (?:to date|total)|payments|deals|f)$/],
  [0.6, /^(?:订单数量|order quantity|order no total)$/],
];
