import { breakLines, textPoints } from '../../../src/workbook/drawn-sheet/break-lines';

it('breaks between words, and between ideographs, so that every line fits', () => {
  expect(breakLines('one two three', 60)).toEqual(['one two', 'three']);
  const chinese = '趁流失之前一对一联系，送大额券。';
  const lines = breakLines(chinese, 60);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe(chinese);
  for (const line of lines) expect(textPoints(line)).toBeLessThanOrEqual(72);
});

it('never begins a line with a full stop or comma of Chinese', () => {
  for (const width of [40, 50, 60, 70])
    for (const line of breakLines('专属顾问、定制组合、家族与传承规划。', width))
      expect(line).not.toMatch(/^[，。、；：]/);
});

it('leaves a word that is too long on a line of its own, and has no lines for nothing', () => {
  expect(breakLines('a verylongwordindeed b', 30)).toEqual(['a', 'verylongwordindeed', 'b']);
  expect(breakLines('', 100)).toEqual([]);
});

it('measures texts of any length', () => {
  expect(textPoints('x'.repeat(1000))).toBeGreaterThan(5000);
  expect(textPoints('客户')).toBeCloseTo(textPoints('abcd'), 0);
});
