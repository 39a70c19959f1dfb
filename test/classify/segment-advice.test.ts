import { adviceFor } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import en from '../../src/locales/en.json';

/** Every name that a scheme gives: `segments.ten.champions`, `tiers.high`, `classes.A`. */
const names = [
  ...(['eleven', 'ten', 'eight', 'lifecycle', 'loyalty'] as const).flatMap((scheme) =>
    Object.keys(en.segments[scheme]).map((key) => `segments.${scheme}.${key}`),
  ),
  ...Object.keys(en.tiers).map((key) => `tiers.${key}`),
  ...Object.keys(en.classes).map((key) => `classes.${key}`),
];

describe('advice', () => {
  it.each(names)('stands for %s in both languages', (key) => {
    const advice = adviceFor({ key: '', name: { key }, rank: 0 });
    if (!advice) throw new Error('no advice');
    expect(translatorFor('en')(advice)).toMatch(/^[A-Z].{20,}\.$/);
    expect(translatorFor('zh-CN')(advice)).toMatch(/\p{Script=Han}.*。$/u);
  });

  it('is not given for groups that only describe, nor for names a user typed', () => {
    for (const key of ['text', 'segments.clusters.average', 'rules.otherGroups'])
      expect(adviceFor({ key: '', name: { key }, rank: 0 })).toBeUndefined();
  });
});
