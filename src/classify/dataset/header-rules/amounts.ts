import type { Rule } from './rule';

/** What a customer has spent in all. */
export const totalAmountRules: readonly Rule[] = [
  [
    1,
    /^(?:historic |historical )?(?:total|lifetime|cumulative|historic|historical|accumulated|overall|life time)(?: customer| net| gross)?(?: lifetime)? (?:spent|spend|spending|spendings|revenue|value|purchases?|purchase amount|purchases amount|sales|sales amount|amount spent|order value|orders value|giving|donations|payments|contribution)$/,
  ],
  [
    1,
    /^(?:累计|历史|总|全部|历年|年度|年|近一年|合计)(?:的)?(?:消费|购买|成交|交易|销售|支付|付款|缴费|实付|采购|订单|下单|订货|回款|贡献|捐赠)(?:总)?(?:金额|额|总额|总金额)?$/,
  ],
  [1, /^(?:消费|购买|成交|交易|采购|销售|缴费|贡献|捐赠)(?:总额|总金额|总计|累计金额|累计)$/],
  [
    0.95,
    /^(?:ltv|clv|monetary|monetary value|amount spent|money spent|spend to date|sales to date|revenue to date|ytd sales|ytd revenue|customer value|annual (?:sales|spend)|total spent|累计金额|累计额|累计)$/,
  ],
  [0.75, /^total \w+$|^(?:营业额|累计充值)$/],
  [
    0.75,
    /^(?:total amount|total sales|total revenue|total paid|total|annual revenue|总金额|总额|总消费|总销售额|总计|m)$/,
  ],
];

const bought = '(?:买家|用户|顾客|客户|会员|商家|订单|商品|实际)*';

/** What was paid for an order; else what it came to; else what was due. */
export const amountRules: readonly Rule[] = [
  [
    1,
    /^(?:(?:order|invoice|transaction|sales?|purchase|payment|paid|line|net|deal|booking|contract|billed|item|document|award|donation|bill) )+(?:amount|total|revenue|price total|sum)$/,
  ],
  [
    1,
    /^(?:(?:amount|total|price) (?:paid|billed|charged|received)|paid price|grand total|total price|amount|sales|revenue|net sales|turnover|gmv|ext(?:ended)? (?:price|amount)|line total|order total|total amount|total|dollar value|sale price total)$/,
  ],
  [
    1,
    new RegExp(
      `^${bought}(?:实付|实收|实缴|实交|实际支付|实际付款|实际收款|实际成交|实际结算|实际收入|总支付|总付款|应付实付)(?:款|金额|款金额|额|总额|总金额|货款|学费|费用|租金|房费|保费)?$`,
    ),
  ],
  [0.97, /^(?:实洋|价税合计|含税金额|让利后金额|折后金额|商家应得|净销售额)$/],
  [
    0.95,
    /^(?:销售|成交|交易|支付|付款|付费|缴费|消费|购买|收款|收费|合同|开票|结算|发票|单据|采购|收入|营业|签约|到账|下单|流水|销货|出货|订货|捐赠|中标|确认|还款|商品实付|订单实付|订单支付|保费|应结订单)(?:总)?(?:金额|额|总价|总额|款|合计|金额合计|净额)?$/,
  ],
  [
    0.95,
    /^(?:(?:order|invoice|transaction|sales?|purchase|contract|basket|cart|deal|shipment|net|booking) )+value$|^gross premium$|^premium$/,
  ],
  [
    0.93,
    /^(?:金额|总价|总金额|总额|总货款|总费用|费用合计|货值|总货值|成交总价|订单总价|销售额|营收|营业额|收入|货款|小计|合计|销售收入|业绩|发生额|贷方金额|贷方发生额|收入金额|转入金额|金额合计|本币金额|订单价格|净额|净值|流水|实付|用户实付|合同总额)$/,
  ],
  [0.93, /^(?:订单|单据|账单|发票)(?:合计|总计|总价)$|^贷$|^存入(?:金额)?$/],
  [0.85, /^商品(?:总)?(?:金额|额|总额)$/],
  [0.86, new RegExp(`^${bought}已付(?:金额|款)?$`)],
  [
    0.9,
    /^订单(?:总)?(?:金额|额|总额)$|^卖价$|^total charges$|^成交价$|^回款(?:总)?(?:金额|额)$|^amount (?:in \w+ \w+)$/,
  ],
  [
    0.86,
    /^(?:value|payment|paid|spend|spent|subtotal|sub total|gross sales|gross amount|gross|gross credit|credit|credit amount|proceeds|price|charge|money|sum|usd|cny|gross revenue|amount (?:usd|cny|eur|gbp|rmb|hkd|local currency)|sales (?:usd|cny|eur)|total (?:usd|cny|eur|sales|revenue))$/,
  ],
  [0.85, /^(?:已付|已付金额|已收|已收款|已收金额|net)$/],
  [0.83, new RegExp(`^${bought}应付(?:金额|款|总额|货款)?$`)],
  [0.8, /^(?:房费|学费|租金|票价|诊费)$/],
  [0.7, /^(?:应收|应缴|不含税|未税|无税|商品|原价|标价|吊牌)(?:金额|款|总额|总价|合计|金额合计|额)$/],
  [0.9, /^(?:order|invoice) grand total$|^ext$|^\w+ billed$|^(?:billed|paid|charged|received) amount$/],
  [0.86, /^(?:takings|receipts|tuition|fare|fares|rent|donation|contribution|bill amount|net price total)$/],
  [
    0.86,
    /^(?:tuition|course|class|lesson|training|school|programme|program|workshop|seminar|membership|enrol?ment) fees?$/,
  ],
  // where a payment is one, whatever it came to has a better name
  [0.55, /^fees?$|^.{1,3}费用?$/],
  [0.6, /\b(?:amount|revenue|sales|total|value)$/],
  [0.6, /(?:金额|总额|销售额|成交额|货款)$/],
];

/** What was earned on it. */
export const profitRules: readonly Rule[] = [
  [
    1,
    /^(?:(?:gross|net|order|total|sales|operating|line) )?(?:profit|margin amount|contribution)(?: amount)?$/,
  ],
  [1, /^.{0,4}(?:利润|毛利|毛利润|净利润|净利|毛利额|利润额|毛利金额)$/],
  [0.6, /^(?:net |operating )?earnings$/],
  [0.7, /^(?:(?:gross|net|contribution) )?margin$|^g[pm]$/],
];
