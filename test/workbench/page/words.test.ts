import { fill, wordsFor } from '../../../src/workbench/page/words';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

describe('the words of the page', () => {
  it('have the same keys and placeholders in both languages', () => {
    const [en, zh] = [wordsFor('en-US'), wordsFor('zh-CN')];
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    const chinese = new Map(Object.entries(zh));
    for (const [key, text] of Object.entries(en))
      expect(placeholders(chinese.get(key) ?? '')).toEqual(placeholders(text));
  });

  it('are filled with values', () => {
    expect(fill('{name} is open, {other}.', { name: 'a.csv' })).toBe('a.csv is open, {other}.');
  });
});
