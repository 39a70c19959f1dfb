import { serialOf } from './dataset/date-text';

/**
 * The serial day (1900 system) of a moment, by the calendar of the user's own time zone.
 *
 * @example
 * serialDay(new Date(2024, 0, 1, 23, 59)); // 45292
 */
export const serialDay = (moment: Date): number =>
  serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
