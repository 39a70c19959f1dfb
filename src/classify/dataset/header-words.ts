import { type Role, roles as allRoles } from '../roles';
import { nearMisses } from './header-exclusions';
import { headerText } from './header-text';

/** How surely a header says a role, 0 to 1: which words, and how much they say. */
type Rule = readonly [score: number, words: RegExp];

const person =
  'customer|client|member|buyer|account|user|shopper|consumer|purchaser|subscriber|guest|contact|payer|debtor|party|sold to|sold to party|bill to|bill to party|business partner|partner|company|organization|donor|student|patient|cardholder|household';
const deed =
  'order|invoice|transaction|purchase|sale|sales|payment|paid|booking|posting|document|doc|billing|bill|receipt|deal|contract|checkout|trade|visit|delivery';
const who =
  '客户|会员|用户|买家|顾客|客商|学员|患者|购货单位|采购单位|购买方|购方|付款方|往来单位|对方|购货方|采购方|消费者|粉丝';
const act =
  '下单|订单|购买|付款|支付|成交|交易|消费|销售|开单|开票|单据|业务|记账|入账|制单|出库|结账|收款|签约|合同|订货|结算|收银|拍下|创建|提交|生成|签单|凭证|预订|到店|采购|回款|发票|账单';

const rules: Partial<Record<Role, readonly Rule[]>> = {
  customer: [
    [1, new RegExp(`^(?:unique )?(?:${person})(?: unique)? (?:id|no|code|key|reference|id no|account no)$`)],
    [
      1,
      new RegExp(`^(?:${who})(?:编号|编码|代码|id|号|卡号|账号|号码|唯一标识|标识|内码| ?id| ?no| ?code)$`),
    ],
    [
      0.95,
      /^(?:customer|client|buyer|member|account|sold to|sold to party|bill to|payer|purchaser|company|shopper|user|business partner)$/,
    ],
    [0.95, new RegExp(`^(?:${who})$`)],
    [0.9, new RegExp(`^(?:${person}) (?:full )?(?:name|nickname|nick|login|username|email)$`)],
    [0.9, new RegExp(`^(?:${who})(?:名称|名|姓名|昵称|会员名|账户|简称|全称|单位|公司|名字|户名)$`)],
    [
      0.9,
      /^(?:企业名称|公司名称|单位名称|往来单位名称|购买人|订货单位|收货单位|会员卡|卡号|对方户名|openid|open id|unionid|uid|cid|organization name|company name)$/,
    ],
    [0.75, new RegExp(`\\b(?:customer|client|buyer|member)\\b.*\\b(?:id|no|code)\\b`)],
    [0.75, new RegExp(`(?:客户|会员|买家|顾客|用户).*(?:编号|编码|代码|账号|id)$`)],
    [
      0.6,
      /^(?:name|full name|id|username|login|handle|ordered by|姓名|名称|户名|账号|账户|收货人|收货人姓名|收件人|联系人|编号|手机|手机号|手机号码|联系电话|phone|mobile|email|email address|billing name|shipping name)$/,
    ],
  ],
  orderDate: [
    [
      1,
      /^(?:order|invoice|transaction|purchase|sale|sales) (?:date|date time|time|timestamp|created at|placed date|day)$/,
    ],
    [
      1,
      /^(?:下单|订单|购买|成交|交易|消费|销售)(?:时间|日期|创建时间|日|生成时间|付款时间|日期时间|成交时间)$/,
    ],
    [0.95, new RegExp(`^(?:${deed})(?: creation| created)? (?:date|time|date time|timestamp|day|at|on)$`)],
    [
      0.95,
      /^(?:date of (?:order|purchase|sale|invoice|transaction)|order placed|order placed (?:date|on|at)|ordered (?:at|on)|ordered|purchased (?:at|on)|date ordered|date purchased|paid at|paid on|date paid|date sold|sold on)$/,
    ],
    [0.9, new RegExp(`^(?:${act})(?:时间|日期|日|完成时间|成功时间)$`)],
    [0.9, new RegExp(`^(?:${act}){2,3}(?:时间|日期|日)$`)],
    [0.9, /^(?:date|日期|时间|date time|日期时间|年月日|发生日期|发生时间)$/],
    [
      0.8,
      /^(?:created|created at|created on|created date|created time|creation date|create time|create date|date created|timestamp|time|day|closed date|close date|closed at|processed at|value date|period|date added|add time|created by date|business date)$/,
    ],
    [0.6, /^(?:ship|shipped|shipping|dispatch|delivery|delivered|fulfilled)(?: date| at| on| time)$/],
    [0.6, /^(?:发货|出货|送货|交货|收货|确认收货|交易完成|完成|订单完成|发运|配送)(?:时间|日期)$/],
    [0.5, /\bdate$/],
    [0.5, /(?:日期|时间)$/],
  ],
  lastOrderDate: [
    [
      1,
      /^(?:date of )?(?:last|latest|most recent|recent|newest|final)(?: \w+)? (?:order|purchase|transaction|visit|sale|invoice|payment|buy|booking|deal)(?: date| time| at| on| day| placed| timestamp| date time)?$/,
    ],
    [
      1,
      /^(?:最近|最后|末次|上次|最新|最近一次|最后一次|上一次|末一次)(?:一次|1次)?(?:的)?(?:下单|购买|消费|交易|成交|订单|付款|支付|到店|进店|采购|订货|合作|来店|光顾|复购|订购|购物|拜访|销售|开单)(?:时间|日期|日|订单时间|下单时间)?$/,
    ],
    [0.8, /^(?:last|latest|most recent)(?: activity| seen| active| contact| order)?(?: date| at| on)$/],
    [0.8, /^(?:最近|最后|末次)(?:时间|日期|活跃时间|联系时间|跟进时间)$/],
  ],
  orderCount: [
    [
      1,
      /^(?:total |no of |count of |lifetime )+(?:orders|purchases|transactions|invoices|visits|bookings|deals|sales)(?: count| placed)?$/,
    ],
    [
      1,
      /^(?:order|purchase|transaction|invoice|visit|booking|deal|orders|purchases|transactions|visits)(?: total)? (?:count|frequency|counts|total no)$/,
    ],
    [
      1,
      /^(?:累计|总|历史|有效|年|全部|购买|合计)?(?:下单|购买|消费|交易|成交|订单|付款|支付|到店|采购|订货|订购|开单|复购|销售|合作)(?:总)?(?:次数|笔数|单数|频次|频率|总数|单量|个数|总次数|总笔数|总单数)$/,
    ],
    [
      0.95,
      /^(?:orders|purchases|transactions|frequency|visits|购买频次|频次|订单数|下单数|购买数|笔数|次数|累计订单|累计订单数|订单量|累计单数|总订单|总订单数|总单量|单数|交易量)$/,
    ],
    [0.8, /^(?:times (?:purchased|ordered|bought)|orders (?:to date|placed|total)|f)$/],
    [0.6, /^(?:订单数量|order quantity|order no total)$/],
  ],
  totalAmount: [
    [
      1,
      /^(?:total|lifetime|cumulative|historic|historical|accumulated|overall|life time)(?: customer| net| gross)? (?:spent|spend|spending|spendings|revenue|value|purchases?|purchase amount|purchases amount|sales amount|amount spent|order value|orders value)$/,
    ],
    [
      1,
      /^(?:累计|历史|总|全部|历年|年度|年|合计)(?:的)?(?:消费|购买|成交|交易|销售|支付|付款|实付|采购|订单|下单|订货|回款|贡献)(?:总)?(?:金额|额|总额|总金额)?$/,
    ],
    [1, /^(?:消费|购买|成交|交易|采购|贡献)(?:总额|总金额|总计|累计金额|累计)$/],
    [
      0.95,
      /^(?:ltv|clv|monetary|monetary value|amount spent|money spent|spend to date|sales to date|revenue to date|ytd sales|ytd revenue|customer value|annual (?:revenue|sales|spend)|total spent|累计金额|累计额|累计)$/,
    ],
    [0.75, /^(?:total amount|total sales|total revenue|total|总金额|总额|总消费|总销售额|总计|m)$/],
  ],
  amount: [
    [
      1,
      /^(?:(?:order|invoice|transaction|sales?|purchase|payment|paid|line|net|deal|booking|contract|billed|item|document) )+(?:amount|total|value|revenue|price total|sum)$/,
    ],
    [
      1,
      /^(?:amount paid|price paid|grand total|total price|total paid|amount|sales|revenue|net sales|net revenue|turnover|gmv|extended price|line total|order total|net amount|total amount|total|dollar value|sale price total)$/,
    ],
    [
      1,
      /^(?:(?:买家|客户|订单|商品|实际)*(?:实付|实收|实际支付|实际付款|实际收款|应付实付|实际成交|实际结算)(?:金额|款|额|总额|总金额|货款)?)$/,
    ],
    [
      0.95,
      /^(?:订单|销售|成交|交易|支付|付款|消费|购买|收款|合同|开票|结算|发票|单据|采购|商品|回款|收入|营业|签约|到账|下单|流水|商品实付|订单实付|订单支付|订单应付)(?:总)?(?:金额|额|总价|总额|款|合计|金额合计|净额)$/,
    ],
    [
      0.95,
      /^(?:金额|总价|总金额|总额|价税合计|含税金额|销售额|营收|营业额|收入|货款|小计|合计|销售收入|业绩|发生额|贷方金额|贷方发生额|金额合计|本币金额|订单价格|净额|流水|实付)$/,
    ],
    [
      0.85,
      /^(?:value|payment|paid|spend|spent|subtotal|sub total|gross sales|gross amount|gross|credit|credit amount|proceeds|price|charge|money|sum|usd|cny|gross revenue|net value|net|amount (?:usd|cny|eur|gbp|rmb|hkd|local currency|due)|sales (?:usd|cny|eur)|total (?:usd|cny|eur|incl tax|inc vat|with tax|sales|revenue))$/,
    ],
    [0.7, /^(?:应付|应收|不含税|未税|商品|原价|标价|吊牌)(?:金额|款|总额|总价|金额合计|额)$/],
    [0.6, /\b(?:amount|revenue|sales|total|value)$/],
    [0.6, /(?:金额|总额|销售额|成交额|货款)$/],
  ],
  orderId: [
    [
      1,
      /^(?:order|invoice|transaction|receipt|sales order|purchase order|bill|document|doc|ticket|booking|deal|contract|so|po|basket|cart|purchase|sale|voucher|confirmation|payment|reference)(?: reference)? (?:id|no|code|key|name)$/,
    ],
    [
      1,
      /^(?:订单|单据|交易|销售单|发票|小票|单|凭证|合同|流水|主订单|父订单|业务单|销售|商户订单|出库单|平台订单|原始订单|支付|账单|票据|网店订单|线上订单|销售订单|外部订单|开单)(?:编号|号|单号|号码|流水号|id| ?id| ?no|编码)$/,
    ],
    [
      0.9,
      /^(?:order|invoice|receipt|transaction|document|reference|ticket|so|单号|流水号|订单|凭证字号|票号|sales document)$/,
    ],
    [0.8, /\b(?:order|invoice|transaction|receipt) (?:id|no)$/],
    [0.8, /订单(?:编号|号)$/],
    [0.6, /^(?:子订单|明细|物流|运|快递)(?:编号|号|单号|id)$/],
  ],
  quantity: [
    [
      1,
      /^(?:quantity|units|pieces|pcs|items|(?:order|ordered|sales|sold|item|product|line|unit|units|purchase|invoiced|shipped) (?:quantity|sold|count)|quantity (?:ordered|sold|shipped)|units (?:sold|ordered)|lineitem quantity)$/,
    ],
    [
      1,
      /^(?:商品|购买|销售|宝贝|产品|订购|订货|成交|下单|货品|销货|出库|采购|总|发货|实发|宝贝总|购买商品)?(?:数量|件数|数|销量|个数|台数|套数|箱数)$/,
    ],
    [0.6, /^no of (?!order|purchase|transaction|visit|invoice|day)\w+$/],
    [0.6, /^(?:count|volume|订单数量|数目)$/],
  ],
  unitPrice: [
    [
      1,
      /^(?:unit|item|product|each|list|sale|sales|selling|retail|lineitem|per unit) price$|^price (?:each|per unit|per item|per piece|unit)$/,
    ],
    [1, /^(?:商品|产品|成交|销售|含税|不含税|宝贝|折后|实际|货品|平均|零售)?(?:单价|售价)$/],
    [0.85, /^(?:price|rate|unit cost price|价格|商品价格|宝贝价格|零售价)$/],
  ],
  status: [
    [
      1,
      /^(?:order|transaction|payment|invoice|sale|sales|financial|deal|booking|purchase|trade) (?:status|state)$/,
    ],
    [1, /^(?:订单|交易|支付|付款|单据|处理|业务|订单交易|审核|成交|合同|开票)(?:状态|情况)$/],
    [0.95, /^(?:status|状态)$/],
    [
      0.8,
      /^(?:退款|售后|退货|退款退货|退换货)(?:状态|情况)$|^(?:refund|return|cancellation|fulfillment) status$/,
    ],
    [
      0.8,
      /^(?:is )?(?:canceled|refunded|returned|void|voided|cancellation)$|^是否(?:退款|取消|退货|作废|有效)$/,
    ],
    [0.6, /^(?:发货|物流|收货|配送)状态$|^(?:shipping|delivery|shipment) status$|^state$/],
  ],
  currency: [
    [
      1,
      /^(?:(?:order|transaction|invoice|document|local|payment|billing|presentment) )?currency(?: code| iso code| name| unit)?$/,
    ],
    [1, /^(?:订单|结算|交易|支付|付款|原|销售|本位)?(?:币种|币别|货币|货币代码|货币单位|货币类型)$/],
  ],
  profit: [
    [
      1,
      /^(?:(?:gross|net|order|total|sales|operating|line) )?(?:profit|margin amount|contribution|earnings)(?: amount)?$/,
    ],
    [1, /^(?:订单|销售|商品|净|毛|总|营业)?(?:利润|毛利|毛利润|净利润|净利|毛利额|利润额|毛利金额)$/],
    [0.7, /^(?:(?:gross|net|contribution) )?margin$/],
  ],
};

/** Longer texts are sentences, not headers. */
const longestHeader = 80;

/**
 * How surely a header names each role, by its words alone.
 *
 * @returns roles with a score above 0 (1: cannot mean anything else)
 *
 * @example
 * headerScores('实付金额(元)').get('amount'); // 1
 */
export function headerScores(header: string): Map<Role, number> {
  const scores = new Map<Role, number>();
  if (header.length > longestHeader) return scores;
  const { plain, whole } = headerText(header);
  if (plain === '') return scores;
  for (const role of allRoles) {
    let best = 0;
    for (const [score, words] of rules[role] ?? []) {
      if (score > best && words.test(plain)) best = score;
      if (score * 0.95 > best && whole !== plain && words.test(whole)) best = score * 0.95;
    }
    if (best > 0) scores.set(role, best);
  }
  for (const [words, roles] of nearMisses)
    if (words.test(plain)) for (const role of roles) scores.set(role, Math.min(scores.get(role) ?? 0, 0.2));
  return scores;
}
