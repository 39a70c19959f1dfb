import { headerText } from '../dataset/header-text';

/** What a column may be about besides its role. Named `columns.topics.<topic>` in the locale files. */
export const topics = [
  'region',
  'store',
  'memberLevel',
  'channel',
  'industry',
  'companySize',
  'department',
  'project',
  'riskLevel',
  'course',
  'satisfaction',
  'referrals',
  'visits',
  'progress',
  'engagement',
  'assets',
] as const;

/** One of {@link topics}. */
export type Topic = (typeof topics)[number];

/** The usual headers, as `headerText` writes them, without the words of `before` and `after`. */
const headers: Record<Topic, RegExp> = {
  region:
    /^(?:(?:sales )?(?:region|area|territory)|district|zone|province|state|state province|province state|city|town|county|country|country region|location|market|地区|区域|大区|片区|战区|地域|省份|省|省市|省区|城市|市|区县|国家|国家地区|所在地|属地|归属地|省份城市)$/,
  store:
    /^(?:(?:retail )?(?:store|shop|outlet|branch)(?: no| id| code)?|门店|店铺|分店|店|网点|专柜|商场|店面|消费门店|所属店)$/,
  memberLevel:
    /^(?:(?:member|membership|loyalty|vip|card|customer)(?: card)? (?:level|tier|grade|type|class|status)|(?:会员|vip|会员卡|客户)(?:等级|级别|类型|卡等级|卡类型)|卡等级|卡类型|卡种)$/,
  channel:
    /^(?:(?:sales |order |traffic |acquisition |marketing )?(?:channel|platform|source|marketplace)|(?:销售|订单|下单|购买|成交|流量|推广|获客|电商|交易|店铺)*(?:渠道|平台|来源)|店铺类型)$/,
  industry:
    /^(?:industry|industry type|sector|vertical|branch of industry|line of business|行业|行业类型|行业类别|行业分类|所处行业|产业)$/,
  companySize:
    /^(?:(?:company |firm |business |organization |enterprise |employee )?size|(?:no of )?employees|headcount|employee count|规模|企业规模|公司规模|人员规模|员工规模|员工人数|员工数|单位规模|企业类型)$/,
  department:
    /^(?:department|dept|agency|ministry|bureau|division|government department|purchasing department|authority|部门|科室|主管部门|采购部门|使用部门|需求部门|委办局|采购单位|预算单位|机关)$/,
  project:
    /^(?:project|project (?:type|category|kind)|programme|program|项目|项目类型|项目类别|采购项目|项目分类|采购类别|采购品类|采购类型)$/,
  riskLevel:
    /^(?:risk|risk (?:level|profile|rating|grade|class|tolerance|appetite|category)|风险|风险等级|风险级别|风险偏好|风险承受能力|风险测评|风险评级|风险类型)$/,
  course:
    /^(?:course|course (?:type|category)|class|subject|campus|grade|curriculum|课程|课程类型|课程类别|课程分类|班级|班型|学科|科目|校区|年级|专业)$/,
  satisfaction:
    /^(?:satisfaction|satisfaction (?:score|rating)|nps|nps score|csat|csat score|rating|review score|满意度|满意度评分|满意度得分|评分|好评度|服务评分)$/,
  referrals:
    /^(?:referrals?|referral count|referrals made|no of referrals|referred (?:customers?|friends)|推荐人数|推荐数|推荐次数|转介绍|转介绍人数|转介绍数|转介绍次数|邀请人数|老带新人数)$/,
  visits:
    /^(?:visits|visit count|no of visits|interactions|interaction count|no of interactions|touchpoints|meetings|calls|拜访次数|拜访数|互动次数|互动数|沟通次数|跟进次数|走访次数|接触次数)$/,
  progress:
    /^(?:progress|course progress|learning progress|completion|completion rate|course completion|completed %|progress %|完课率|完成率|学习进度|课程进度|学习完成率|课程完成率|进度)$/,
  engagement:
    /^(?:engagement|engagement (?:score|rate)|attendance|attendance rate|active days|study (?:hours|time)|learning (?:hours|time)|participation|participation rate|学习时长|学习时间|活跃天数|活跃度|学习活跃度|出勤率|到课率|出勤次数|参与度|参与率|上课次数)$/,
  assets:
    /^(?:aum|assets|total assets|assets under management|net worth|portfolio value|account balance|管理资产|资产|总资产|资产总额|资产规模|管理资产规模|金融资产|资产余额|账户资产|月日均资产|日均资产)$/,
};

const before =
  /^(?:(?:customer|client|member|buyer|account|company|student|shipping|ship to|billing|bill to|delivery|home|primary|main) )+|^(?:客户|会员|买家|用户|顾客|学员|学生|企业|公司|单位|收货|收件|所在|所属|归属|销售|下单|主要|报读|报名|购买)+/;
const after = / (?:name|title)$|(?:名称|名字|名)$/;

/**
 * Whether a header is about a topic, by its usual names in English and Chinese.
 *
 * @example
 * isAbout('所在地区', 'region'); // true
 */
export function isAbout(header: string, topic: Topic): boolean {
  const { plain } = headerText(header);
  const bare = plain.replace(after, '');
  return [plain, bare, plain.replace(before, ''), bare.replace(before, '')].some((text) =>
    headers[topic].test(text),
  );
}
