import type { Rule } from './rule';
import { person, who } from './vocabulary';

const idWord = 'id|no|code|key|uuid|guid|reference|token|id no|account no|card no';

/** A customer's id; where there is none, the name, and after that the account, phone or mail. */
export const customerRules: readonly Rule[] = [
  [
    1,
    new RegExp(
      `^(?:unique )?(?:${person})(?: (?:user|account|party|master|loyalty|card))?(?: unique)? (?:${idWord})$`,
    ),
  ],
  [
    1,
    new RegExp(
      `^(?:${who})(?:编号|编码|代码|代号|号|卡号|号码|唯一标识|标识|内码|唯一编码| ?id| ?no| ?code| ?openid)$`,
    ),
  ],
  [0.98, new RegExp(`^(?:sell|sold) to (?:${person}) (?:${idWord})$`)],
  [0.97, /^(?:sold to(?: party)?|sell to customer|bill to)$/],
  [0.96, new RegExp(`^bill to (?:(?:${person}) (?:${idWord})|customer|client|account)$`)],
  [0.91, /^(?:buyer|shopper|user) email(?: address)?$|^(?:buyer|customer|client) (?:user ?name|login)$/],
  [
    0.95,
    /^(?:ordering |end )?(?:customer|client|buyer|member|account|sold to|sold to party|bill to|payer|purchaser|company|shopper|user|business partner|counterparty|debtor|policyholder|donor)$/,
  ],
  [0.95, new RegExp(`^(?!车主|户主|业主|家长|主人)(?:关联|下单|签约|所属)?(?:${who})$`)],
  // a person's name: beside a plate, a house or a pupil, the plate is surer
  [0.9, /^(?:车主|户主|业主|家长|主人)$/],
  [0.95, /^(?:client|customer|buyer|associated) (?:account|company)$|^a c (?:reference|no|code)$|^cif$/],
  [0.92, new RegExp(`^(?!对方|收付方|付款)(?:${who})(?:账号|帐号)$`)],
  [0.93, /^(?:许可证号|学号|户号|房号|下单账号|下单帐号)$|^(?:invoice|order) account$/],
  [
    0.9,
    new RegExp(
      `^(?:(?:sell|sold|bill) to )?(?:${person}) (?:full )?(?:name|nickname|nick|login|username)$|^username (?:${person})$`,
    ),
  ],
  [
    0.9,
    new RegExp(
      `^(?:${who})(?:名称|名|姓名|昵称|网名|会员名|账户|简称|全称|全名|单位|公司|公司名|公司名称|名字|户名)$`,
    ),
  ],
  [
    0.93,
    /^(?:单位编号|单位编码|会员卡|卡号|病历号|病历号码|门诊号|月结账号|openid|open id|unionid|uid|cid)$/,
  ],
  [0.9, /^(?:企业名称|公司名称|单位名称|对方户名|organization name|company name|co last name|bill to name)$/],
  [0.75, new RegExp(`\\b(?:customer|client|buyer|member)\\b.*\\b(?:id|no|code)\\b`)],
  [0.75, new RegExp(`(?:客户|会员|买家|顾客|用户).*(?:编号|编码|代码|账号|id)$`)],
  [0.89, new RegExp(`^(?:${person}) email(?: address)?$`)],
  [0.65, new RegExp(`^(?:${who})(?:手机|手机号|手机号码|电话|联系电话|邮箱)$`)],
  [0.6, new RegExp(`^(?:end |our )?(?:${person})$|^vin$`)],
  [
    0.6,
    /^(?:name|full name|id|record id|username|login|handle|ordered by|agency|card token|particulars|姓名|名称|户名|账号|账户|对方账号|对方账户|付款人账号|单位|公司|企业|收货人|收货人姓名|收件人|收件者|联系人|编号|手机|手机号|手机号码|联系电话|邮箱|phone|mobile|billing name|shipping name)$/,
  ],
  [0.62, /^(?:billing )?email(?: address)?$|^from email address$/],
  // Some party or organisation: where its values come back.
  [
    0.55,
    /^(?!计量|销售|库存|采购|包装|基本|报价|供货|供应|价格|货币|长度|重量|辅助|数量|换算|最小|本|开票)..单位$|^.{1,2}(?:户|方)$|^车牌(?:号|号码)?$/,
  ],
  // who did something, unless it is done by one of our own
  [
    0.62,
    /^(?!收银|收款|收费|收货|收件|开票|开单|经手|经办|制单|审核|复核|创建|修改|介绍|推荐|负责|联系|提交|操作|登记|跟进|所有|签约|录入|担保|受理|处理|验收|发货|送货|提货|填写|交接)..人$/,
  ],
  // Some id, whatever of: where its values come back, it may be the customer's.
  [0.4, /^\w+ (?:id|no|code)$|^.{1,3}(?:编号|编码|代码|号)$/],
];
