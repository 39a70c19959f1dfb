import { pageOptions, pageSearch } from '../../../src/workbench/page/options';

describe('pageOptions', () => {
  it('reads the address', () => {
    expect(pageOptions('?locale=zh-CN&sample=en&theme=dark&set=1.9&paneWidth=450', 'en-GB')).toEqual({
      locale: 'zh-CN',
      sample: 'en',
      theme: 'dark',
      requirementSet: '1.9',
      paneWidth: 450,
    });
  });

  it('follows the browser where the address says nothing, and keeps to what there is', () => {
    expect(pageOptions('', 'zh-TW')).toMatchObject({
      locale: 'zh-CN',
      sample: 'zh',
      theme: 'light',
      requirementSet: '1.17',
    });
    expect(pageOptions('?set=9.9&paneWidth=20&sample=fr', 'de')).toMatchObject({
      locale: 'en-US',
      sample: 'en',
      requirementSet: '1.17',
      paneWidth: 300,
    });
    expect(pageOptions('?paneWidth=wide', 'en').paneWidth).toBe(320);
  });

  it('writes an address that reads the same', () => {
    const options = pageOptions('?locale=zh-CN&theme=dark&set=1.14&paneWidth=500&sample=none', 'en');
    expect(pageOptions(pageSearch(options), 'en')).toEqual(options);
  });
});
