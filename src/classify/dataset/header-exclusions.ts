import type { Role } from '../roles';
import { headerText } from './header-text';

/** Headers that speak of something near a role, but not of it, and how surely they may still mean it (0.2 unless told). */
export const nearMisses: readonly (readonly [RegExp, readonly Role[], number?])[] = [
  // the customer's own order number is no customer; what else they call themselves by is, where nothing better is
  [/\bpo\b|\bpurchase ?order\b|采购订单|采购单号/, ['customer']],
  [
    /^(?:your|our|customer|client|buyer) reference$|\b(?:vat|tax|gst|registration)(?: registration)? (?:id|no|code)$|税号|纳税人/,
    ['customer'],
    0.45,
  ],
  // what a better name says goes before
  [/^net total$/, ['amount'], 0.9],
  [/^total purchases$/, ['orderCount'], 0.85],
  [/%/, ['amount', 'totalAmount']],
  // three letters are an office, a person or a kind as well as a currency
  [
    /^(?!.*(?:currency|currencies|货币|币种|币别|curr)).*(?:\b(?:region|country|state|city|channel|platform|location|shop|store|branch|site|unit|department|dept|team|type|category|class|group|tags?|source|method|mode|route|origin|destination|warehouse|carrier|courier|brand|product|item|sku|code|status|stage|sales ?person|rep|owner|manager|employee|server|cashier|attorney|driver|technician|delivery|name)\b|类型|类别|渠道|平台|门店|店铺|地区|区域|国家|省|城市|标签|状态|方式|来源|业务员|销售员|负责人|部门|仓库|快递|物流|单位|品牌|商品|编码|代码|名称)/,
    ['currency'],
  ],
  // whether it was sent, or an order line is done with, is not whether it stands
  [
    /\b(?:fulfil?lment|fulfilled|shipping|shipment|shipped|delivery|address|inventory|stock|email|consent|credit|marital)(?: \w+)? (?:status|state)$|(?:发货|配送|送货|物流|出库|入库|收货|交货|库存|关闭|资金|安装|婚姻)(?:状态|情况)$/,
    ['status'],
  ],
  [
    /\b(?:weight|distance|mileage|miles|temperature|volume|duration|(?:carrier|driver|supplier|vendor) pay|latitude|longitude)\b|重量|毛重|皮重|净重|体积|容量|里程|时长|吨位|进价|底价|供货价|供价|^借$/,
    ['amount', 'totalAmount'],
  ],
  [
    /\b(?:type|segment|since|group|category|class|level|grade|tier|manager|rep|representative|owner|service|source|channel|age|gender|city|country|region|(?<!email )address|rating|score|industry|status|count|language|notes?|tags?|advisor|stylist|driver|lawyer|clerk|doctor|vet|salesperson|sku|product|item|terminal|meter|auth code|tax code|zip code|postal code|country code|currency code)$|^(?:sku|product|item|material|stock|part|color|colour|terminal|meter|auth|tax|zip|postal|country|currency|store|branch|warehouse|project|batch|style|vip|rate|rep|employee|staff|line|row) (?:id|no|code|name)$/,
    ['customer'],
  ],
  [
    /经理|类型|类别|等级|级别|来源|分组|分类|地址|标签|性别|年龄|行业|电话备注|备注|客服|渠道|城市|省份|生日|积分|余额|状态|数$|等级|负责人|顾问|导购|业务员|销售员|达人|渠道|管家|司机|律师|医生|医师|设计师|摄影师|老师|教练|技师|商品|产品|物料|存货|批号|型号|身份证|工号|部门|仓库|门店|店铺|项目|工程|供应商|供货|品牌|员工|科目|银行|网点/,
    ['customer'],
  ],
  [
    /\b(?:birth|birthday|dob|signup|sign up|registered|registration|joined|join|first|expiry|expiration|due|updated|modified|update|since|required|start|end|expected|refund|refunded|cancel|canceled|estimated|promised|next|activation|activated|requested)\b/,
    ['orderDate', 'lastOrderDate'],
  ],
  [
    /生日|出生|注册|入会|首次|首单|第一次|到期|更新|修改|有效期|建档|预计|计划|退款|取消|截止|最早|开卡|加入|下次|拜访|要货|交货期|生效|应付日|到账|起息|最近|最后|末次|上次/,
    ['orderDate'],
  ],
  [/生日|出生|注册|首次|首单|到期|下次|跟进|联系|登录|拜访|活跃|更新|修改|回访/, ['lastOrderDate']],
  [
    /\b(?:login|logged|contact|contacted|modified|updated|seen|activity|name|email|call|note)\b/,
    ['lastOrderDate'],
  ],
  [/退款|退货|登录|投诉|拜访|跟进|回访/, ['orderCount']],
  // how far someone has come and how often they were there is no money
  [
    /\b(?:progress|attendance|attended|completion|completed|engagement|lessons|sessions|visits|hours|satisfaction|nps|referrals)\b|进度|出勤|到课|完课|学习时长|课时|参与度|满意度|转介绍/,
    ['amount', 'totalAmount'],
  ],
  [
    /\b(?:(?<!(?:including|excluding|with|without|before|after) (?:sales )?)(?:tax|taxes|vat|gst)|discount|discounted|shipping|freight|(?<!^)(?<!\b(?:tuition|course|class|lesson|training|school|programme|program|workshop|seminar|membership|enrolment|enrollment) )fee|(?<!^)(?<!\b(?:tuition|course|class|lesson|training|school|programme|program|workshop|seminar|membership|enrolment|enrollment) )fees(?! (?:billed|charged|invoiced))|commission|balance|refund|refunded|cost|coupon|tip|tips|duties|outstanding|unpaid|rank|score|points|deposit|target|budget|average|avg|mean|per order|percent|rate|ratio|debit|remaining|insured|(?<!total )charges|extras|limit|initial)\b/,
    ['amount', 'totalAmount'],
  ],
  [
    /税额|税金(?!额)|优惠|折扣|运费|邮费|手续费|佣金|余额|退款|成本|红包|积分|定金|尾款|抵扣|返点|未付|欠款|平均|均价|客单价|占比|比例|率|目标|预算|补贴|赔付|保证金|服务费|借方|支出|转出|取现|支取|剩余|未收|已开票|保额|房价|本金|利息|额度/,
    ['amount', 'totalAmount'],
  ],
  [/%|\b(?:percent|(?<!^|hourly )rate|ratio|pct)\b|率|占比/, ['profit', 'unitPrice', 'quantity']],
  [
    /库存|可用|退货|退款|赠品|转介绍|人数|次数|票数|天数|年数|分数|笔数|(?<!订)单数|参数|指数|毛重|皮重|容量|含量|流量|质量|用餐|就餐|\b(?:stock|inventory|refunded|returned|backordered|guests|people|persons|pax|covers|referrals)\b/,
    ['quantity'],
  ],
  [
    /成本|原价|客单价|均价|市场价|吊牌|划线|进价|底价|\bcost\b|\bcompare\b|\bshipping\b|\bdelivery\b/,
    ['unitPrice'],
  ],
  [
    /时间|日期|\bdate\b|数量|金额|状态|类型|来源|备注|卡号|手机|电话|车牌|房号|账号|帐号|学号|工号|身份证|税号|客户|会员|顾客|买家|用户|学员|商品|产品|物料|存货|货号|款号|品号|型号|批号|序号|行号|\b(?:customer|client|member|buyer|user|account|acct|student|donor|guest|sku|product|item|material|stock|part|terminal|meter|line|row|rep|card|employee|staff|store|outlet|vin)\b/,
    ['orderId'],
  ],
];

/** Headers of columns that say who a person is: never attributes. */
const personal =
  /\b(?:first|last|given|family|middle|sur) ?name\b|\bsurname\b|\bname\b|\be ?mail\b|\bphone\b|\bmobile\b|\btel\b|\bfax\b|\baddress|\bstreet\b|\bzip\b|\bpostal|\bpostcode\b|\bpassport\b|\bssn\b|\bnotes?\b|\bcomments?\b|\bdescription\b|\bremarks?\b|\burl\b|\bwebsite\b|姓名|名字|邮箱|电话|手机|地址|邮编|身份证|备注|留言|说明|收货人|联系人|微信|qq/;

/** Whether a header names something personal or free text (names, mail, phone, address, remarks). */
export const isPersonal = (header: string): boolean => personal.test(headerText(header).whole);
