/** Runs work that comes in steps without resting. */
export function inOne<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
