import { stepByStep } from '../../src/workbook/step-by-step';

it('does other things between the steps, and returns what comes of them', async () => {
  const seen: string[] = [];
  function* count(): Generator<void, number> {
    for (const step of ['one', 'two']) {
      seen.push(step);
      yield;
    }
    return seen.length;
  }
  setTimeout(() => seen.push('other'), 0);
  expect(await stepByStep(count())).toBe(3);
  expect(seen).toEqual(['one', 'other', 'two']);
});
