import { handlings, issueKinds } from '../../src/classify/dataset/quality';
import { roles } from '../../src/classify/roles';
import { errorKinds } from '../../src/classify/user-error';
import { keysInSources, singular, texts, variables } from './texts';

const keysOf = (language: keyof typeof texts) =>
  [...new Set([...texts[language].keys()].map(singular))].sort();

/** Words that are the same in Chinese: names of products, methods, keys, formats and letters for a score. */
const sameInChinese =
  /\b(RFM|ABC|[A-Z]|Excel|VIP|JSON|CSV|Parquet|SQL|CRM|Enter|Esc|N\/A|BG\/NBD|MBG\/NBD|Pareto\/NBD|Gamma-Gamma|CLV|rfm|Alt|Ctrl|Tab|Office|English|PERCENTILE\.INC|AOV|ISO|USD)\b/g;
/** Keys whose text is in the other language on purpose: a language is offered under its own name. */
const ownName = /^pane\.language\.|^rulesSheet\.otherName$/;

describe('locale files', () => {
  it('have the same keys', () => {
    expect(keysOf('zh-CN')).toEqual(keysOf('en'));
  });

  it.each(['en', 'zh-CN'] as const)('%s has no empty text', (language) => {
    expect([...texts[language]].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('put the same values in', () => {
    const differing = [...texts.en].flatMap(([key, text]) => {
      const other = texts['zh-CN'].get(key) ?? texts['zh-CN'].get(`${singular(key)}_other`) ?? '';
      const [ours, theirs] = [variables(text), variables(other)];
      // "1 row" may spell its number out.
      const missing = key.endsWith('_one') ? ours.filter((name) => !theirs.includes(name)) : ours;
      const expected = key.endsWith('_one') ? [] : theirs;
      return missing.join() === expected.join() ? [] : [`${key}: ${ours.join()} / ${theirs.join()}`];
    });
    expect(differing).toEqual([]);
  });

  it('leave no English word in Chinese', () => {
    const left = [...texts['zh-CN']].filter(
      ([key, text]) =>
        !ownName.test(key) &&
        /[A-Za-z]{2,}/.test(text.replace(/\{\{.+?\}\}/g, '').replace(sameInChinese, '')),
    );
    expect(left).toEqual([]);
  });

  it('leave no Chinese in English', () => {
    expect([...texts.en].filter(([key, text]) => !ownName.test(key) && /\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });

  it('hold every key the sources name', () => {
    const used = keysInSources();
    const keys = [...texts.en.keys()];
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ pattern }) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)('%s names every role, issue, handling and error', (language) => {
    const wanted = [
      ...roles.map((role) => `roles.${role}`),
      ...issueKinds.flatMap((kind) => [`issues.${kind}.name`, `issues.${kind}.explain`]),
      ...handlings.map((handling) => `handlings.${handling}`),
      ...errorKinds.flatMap((kind) => [`errors.${kind}.what`, `errors.${kind}.do`]),
    ];
    expect(wanted.filter((key) => !texts[language].has(key))).toEqual([]);
  });
});
