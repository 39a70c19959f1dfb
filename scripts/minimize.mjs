/**
 * How production code is minimized: functions stay functions. Moved into their only caller, the loops over a million rows
 * are compiled with everything around them and thrown away at their end (see src/classify/in-runs.ts): a third slower.
 */
export const minimize = { javascript: { compress: { passes: 2, reduce_funcs: false, inline: 1 } } };
