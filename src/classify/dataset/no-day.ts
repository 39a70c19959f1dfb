/** Days that are none: a blank cell, and a cell that holds no possible date. */
export const noDay = { blank: -1, invalid: -2 } as const;
