import { isAbout, type Topic, topics } from '../../../src/classify/methods/column-topics';
import { translatorFor } from '../../../src/locales/translate';

const about = (header: string): Topic[] => topics.filter((topic) => isAbout(header, topic));

describe('isAbout', () => {
  it.each<[string, Topic]>([
    ['Region', 'region'],
    ['Customer Region', 'region'],
    ['Province', 'region'],
    ['ship_to_state', 'region'],
    ['所在地区', 'region'],
    ['收货省份', 'region'],
    ['客户区域', 'region'],
    ['門店名稱', 'store'],
    ['StoreName', 'store'],
    ['会员等级', 'memberLevel'],
    ['Membership Tier', 'memberLevel'],
    ['Sales Channel', 'channel'],
    ['订单来源', 'channel'],
    ['所属行业', 'industry'],
    ['Company Size', 'companySize'],
    ['企业规模', 'companySize'],
    ['采购部门', 'department'],
    ['项目名称', 'project'],
    ['Risk Level', 'riskLevel'],
    ['客户风险等级', 'riskLevel'],
    ['课程名称', 'course'],
    ['NPS', 'satisfaction'],
    ['推荐人数', 'referrals'],
    ['拜访次数', 'visits'],
    ['完课率', 'progress'],
    ['出勤率(%)', 'engagement'],
    ['AUM (USD)', 'assets'],
    ['管理资产', 'assets'],
  ])('%s is about %s', (header, topic) => {
    expect(about(header)).toContain(topic);
  });

  it.each([
    'Customer',
    '客户名称',
    'Order ID',
    '金额',
    'Amount (USD)',
    'Quantity',
    '下单日期',
    'Remarks',
    '',
  ])('%s is about none', (header) => {
    expect(about(header)).toEqual([]);
  });

  it('knows the name that the locale files give each topic', () => {
    for (const locale of ['en', 'zh-CN'])
      for (const topic of topics) {
        const name = translatorFor(locale)({ key: `columns.topics.${topic}` });
        expect(about(name)).toContain(topic);
      }
  });
});
