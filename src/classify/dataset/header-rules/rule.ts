/**
 * How surely a header says a role, 0 to 1: the words, and how much they say. Where two columns of a sheet could have
 * a role, the surer words win: what was paid (1) before what was ordered (0.9) before what was due (0.8).
 */
export type Rule = readonly [score: number, words: RegExp];
