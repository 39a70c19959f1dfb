import type { StepSearch } from './step-search';

/** A value of a measure, and what the groups of customers are once a customer has it. */
export interface StateAt<State> {
  value: number;
  state: State;
}

/**
 * The values beyond `from` at which a state becomes another, nearest first. They are found when they are come to, and
 * once.
 *
 * Between two of them nothing changes, so they are all the values that need to be tried. This takes for granted that a
 * state, once left, does not come back. For groups cut by quantiles it does not: a value equal to a cut point is not above
 * it, so that who is above one interpolated between two places is who is above the value at the lower place, and that
 * value does not fall while a customer's own rises. (A state may also change because a cut point passes the customer's
 * former value, from which nothing follows.)
 *
 * @example
 * const tens = stateChanges(8, (value) => Math.floor(value / 10), Object.is, wholeNumbers);
 * [...tens] // { value: 10, state: 1 }, { value: 20, state: 2 } …
 */
export function stateChanges<State>(
  from: number,
  stateAt: (value: number) => State,
  isSame: (one: State, other: State) => boolean,
  { nearest }: StepSearch,
): Iterable<StateAt<State>> {
  const found: StateAt<State>[] = [];
  let last = { value: from, state: stateAt(from) };
  let isComplete = false;
  const isFound = (place: number): boolean => {
    if (place < found.length || isComplete) return place < found.length;
    const value = nearest(last.value, (to) => !isSame(stateAt(to), last.state), noGuess);
    isComplete = value === undefined;
    if (value === undefined) return false;
    last = { value, state: stateAt(value) };
    found.push(last);
    return true;
  };
  return {
    *[Symbol.iterator]() {
      for (let place = 0; isFound(place); place++) yield found[place];
    },
  };
}

/** No score: nothing is known of where a state ends. */
const noGuess = 0;
