import type { Role } from '../roles';
import { headerText } from './header-text';

/** Headers that speak of something near a role, but not of it. */
export const nearMisses: readonly (readonly [RegExp, readonly Role[]])[] = [
  [
    /\b(?:type|segment|since|group|category|class|level|grade|tier|manager|rep|representative|owner|service|source|channel|age|gender|city|country|region|(?<!email )address|rating|score|industry|status|count|language|notes?|tags?)$/,
    ['customer'],
  ],
  [
    /经理|类型|类别|等级|级别|来源|分组|分类|地址|标签|性别|年龄|行业|电话备注|备注|客服|渠道|城市|省份|生日|积分|余额|状态|数$|等级|负责人|顾问|导购|业务员|销售员|达人|渠道|管家/,
    ['customer'],
  ],
  [
    /\b(?:birth|birthday|dob|signup|sign up|registered|registration|joined|join|first|expiry|expiration|due|updated|modified|update|since|required|start|end|expected|refund|refunded|cancel|canceled|estimated|promised|next)\b/,
    ['orderDate', 'lastOrderDate'],
  ],
  [
    /生日|出生|注册|入会|首次|首单|第一次|到期|更新|修改|有效期|建档|预计|计划|退款|取消|截止|最早|开卡|加入|下次|拜访|要货|交货期|生效|到账|起息|最近|最后|末次|上次/,
    ['orderDate'],
  ],
  [/生日|出生|注册|首次|首单|到期|下次|跟进|联系|登录|拜访|活跃|更新|修改|回访/, ['lastOrderDate']],
  [/退款|退货|登录|投诉|拜访|跟进|回访/, ['orderCount']],
  [
    /\b(?:tax|vat|gst|discount|discounted|shipping|freight|fee|fees|commission|balance|refund|refunded|cost|coupon|tip|tips|duties|outstanding|unpaid|rank|score|points|deposit|target|budget|average|avg|mean|per order|%|percent|rate|ratio|debit|remaining|insured|charges|limit|initial)\b/,
    ['amount', 'totalAmount'],
  ],
  [
    /税额|税金(?!额)|优惠|折扣|运费|邮费|手续费|佣金|余额|退款|成本|红包|积分|定金|尾款|抵扣|返点|未付|欠款|平均|均价|客单价|占比|比例|率|目标|预算|补贴|赔付|保证金|服务费|借方|支出|转出|取现|支取|剩余|未收|已开票|保额|房价|本金|利息|额度/,
    ['amount', 'totalAmount'],
  ],
  [/%|\b(?:percent|(?<!^|hourly )rate|ratio|pct)\b|率|占比/, ['profit', 'unitPrice', 'quantity']],
  [/库存|可用|退货|退款|赠品|\b(?:stock|inventory|refunded|returned|backordered)\b/, ['quantity']],
  [/成本|原价|客单价|均价|市场价|吊牌|划线|\bcost\b|\bcompare\b/, ['unitPrice']],
  [/时间|日期|\bdate\b|数量|金额|状态|类型|来源|备注/, ['orderId']],
];

/** Headers of columns that say who a person is: never attributes. */
const personal =
  /\b(?:first|last|given|family|middle|sur) ?name\b|\bsurname\b|\bname\b|\be ?mail\b|\bphone\b|\bmobile\b|\btel\b|\bfax\b|\baddress|\bstreet\b|\bzip\b|\bpostal|\bpostcode\b|\bpassport\b|\bssn\b|\bnotes?\b|\bcomments?\b|\bdescription\b|\bremarks?\b|\burl\b|\bwebsite\b|姓名|名字|邮箱|电话|手机|地址|邮编|身份证|备注|留言|说明|收货人|联系人|微信|qq/;

/** Whether a header names something personal or free text (names, mail, phone, address, remarks). */
export const isPersonal = (header: string): boolean => personal.test(headerText(header).whole);
