import { dateQuestionOf } from '../../../src/classify/dataset/date-question';
import { serialOf } from '../../../src/classify/dataset/date-text';

describe('dateQuestionOf', () => {
  it('gives every reading of a date that nothing settles, what is taken first', () => {
    expect(dateQuestionOf(['2024-01-02', ' 3/4/2024', '5/6/2024'])).toEqual({
      text: '3/4/2024',
      days: [
        ['monthFirst', serialOf(2024, 3, 4)],
        ['dayFirst', serialOf(2024, 4, 3)],
      ],
    });
  });

  it.each([
    ['a date that has one reading', ['3/4/2024', '13/4/2024']],
    ['dates that read the same both ways', ['5/5/2024', '7/7/2024']],
    ['dates as Excel has them', [45_292, 45_300]],
    ['nothing', []],
  ])('asks nothing about %s', (_name, cells) => {
    expect(dateQuestionOf(cells)).toBeUndefined();
  });
});
