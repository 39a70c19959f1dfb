/** Guesses answers that lie nearly on a line. */
export interface LineGuess {
  /** A whole number on the line through the last two answers; the last answer where there is one only. */
  at: (question: number) => number | undefined;
  /** Notes an answer. */
  learn: (question: number, answer: number) => void;
}

/**
 * Guesses the answer to a question from the answers to the last two, so that a search has to look only around it.
 *
 * @example
 * const guess = lineGuess();
 * guess.learn(1, 10);
 * guess.learn(2, 12);
 * guess.at(4) // 16
 */
export function lineGuess(): LineGuess {
  let last: { question: number; answer: number } | undefined;
  let slope = 0;
  return {
    at: (question) => last && Math.round(last.answer + slope * (question - last.question)),
    learn: (question, answer) => {
      if (last && last.question !== question) slope = (answer - last.answer) / (question - last.question);
      last = { question, answer };
    },
  };
}
