import type { Rule } from './rule';

/** How many pieces a line has. */
export const quantityRules: readonly Rule[] = [
  [
    1,
    /^(?:quantity|units|pieces|pcs|items|(?:order|ordered|sales|sold|item|product|line|unit|units|purchase|invoiced|shipped|total|confirmed|delivered) (?:quantity|sold|count)|quantity \w+|units (?:sold|ordered)|lineitem quantity)$/,
  ],
  [
    1,
    /^(?:商品|购买|销售|宝贝|产品|订购|订货|成交|下单|货品|销货|出库|采购|总|发货|实发|出货|宝贝总|购买商品)?(?:数量|件数|数|总数|销量|个数|台数|套数|箱数|份数|吨数|人数|间夜数|课时数|席位数)$/,
  ],
  [0.8, /^\w+ sold$/],
  [
    0.7,
    /^(?:seats|nights|hours|licenses|tickets|boxes|cases|bottles|bags|cartons|pallets|rolls|sets|pairs|dozens|lots|stems|kgs?|tons|tonnes|litres|liters)$/,
  ],
  [0.45, /^.{1,3}量$/],
  [
    0.6,
    /^.{0,4}(?:件|个|台|套|箱|份|吨|袋|桶|瓶|块|张|把|条|支|只|双|本|册|盒|包|卷|米|斤|公斤|棵|头|辆|组|对|片|根|颗|罐|批|课时|间夜|夜|晚|间|席位|人|印)数$/,
  ],
  [0.6, /^no of (?!order|purchase|transaction|visit|invoice|day|deal|stay|gift|flight)\w+$/],
  [0.6, /^(?:count|volume|订单数量|数目|册数|净重)$/],
];

/** What one piece costs. */
export const unitPriceRules: readonly Rule[] = [
  [
    1,
    /^(?:unit|item|product|each|list|sale|sales|selling|wholesale|trade|lineitem|per unit|net|deal|sell) price$|^price per \w+$|^unit$|^price (?:each|per unit|per item|per piece|unit)$|\bunit (?:\w+ ){0,2}price$/,
  ],
  [1, /^.{0,4}(?:单价|售价)$/],
  [0.8, /^retail price$/],
  [0.87, /^(?:price|rate|hourly rate|unit cost price|价格|商品价格|宝贝价格|零售价)$/],
  [0.8, /^(?:unit|each) amount$|^净价$/],
  [0.7, /^.{1,4}(?<!总)价$|^sold for$|^(?!total|paid|extended|ext|line|grand|order)\w+ price$/],
];
