/** A share as the percentage a user types, without the dust of binary fractions. */
export const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

/** The share that a typed percentage is. */
export const shareOf = (percent: number): number => Number((percent / 100).toPrecision(12));
