import { lineGuess } from '../../../src/classify/statistics/line-guess';

describe('lineGuess', () => {
  it('knows nothing at first, then the last answer, then the line through two', () => {
    const guess = lineGuess();
    expect(guess.at(3)).toBeUndefined();
    guess.learn(3, 100);
    expect(guess.at(9)).toBe(100);
    guess.learn(5, 90);
    expect([guess.at(5), guess.at(6), guess.at(5.5), guess.at(0)]).toEqual([90, 85, 88, 115]);
  });

  it('keeps the line where a question is asked again', () => {
    const guess = lineGuess();
    guess.learn(1, 1);
    guess.learn(2, 3);
    guess.learn(2, 4);
    expect(guess.at(3)).toBe(6);
  });
});
