import type { StepSearch } from './step-search';

/** A value of a measure, and what the groups of customers are once a customer has it. */
export interface StateAt<State> {
  value: number;
  state: State;
}

/**
 * The values beyond `from` at which a state becomes another, nearest first, by their place in that order; undefined
 * beyond the last. They are found when they are asked for, and once.
 *
 * Between two of them nothing changes, so they are all the values that need to be tried. This takes for granted that a
 * state, once left, does not come back. For groups cut by quantiles it does not: of a value equal to a cut point counting
 * as below it, who is above a cut point interpolated between two places is who is above the value at the lower one, and
 * that value does not fall while a customer's own rises.
 *
 * @example
 * const tens = stateChanges(8, (value) => Math.floor(value / 10), Object.is, wholeNumbers);
 * tens(0) // { value: 10, state: 1 }
 * tens(1) // { value: 20, state: 2 }
 */
export function stateChanges<State>(
  from: number,
  stateAt: (value: number) => State,
  isSame: (one: State, other: State) => boolean,
  { nearest }: StepSearch,
): (place: number) => StateAt<State> | undefined {
  const found: StateAt<State>[] = [{ value: from, state: stateAt(from) }];
  let isComplete = false;
  return (place) => {
    while (!isComplete && found.length <= place + 1) {
      const last = found[found.length - 1];
      const value = nearest(last.value, (to) => !isSame(stateAt(to), last.state), noGuess);
      if (value === undefined) isComplete = true;
      else found.push({ value, state: stateAt(value) });
    }
    return found.at(place + 1);
  };
}

/** No score: nothing is known of where a state ends. */
const noGuess = 0;
