/**
 * A function that computes each answer once.
 *
 * @example
 * const root = remembered(Math.sqrt);
 * root(9) + root(9) // 6, with one root taken
 */
export function remembered<Question extends string | number, Answer>(
  compute: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, { answer: Answer }>();
  return (question) => {
    const before = known.get(question);
    if (before) return before.answer;
    const answer = compute(question);
    known.set(question, { answer });
    return answer;
  };
}
