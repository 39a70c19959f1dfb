import { serialDay } from '../../src/classify/serial-day';

describe('serialDay', () => {
  it.each([
    [new Date(2024, 0, 1, 0, 0), 45292],
    [new Date(2024, 0, 1, 23, 59, 59), 45292],
    [new Date(1970, 0, 1), 25569],
    [new Date(2024, 1, 29, 12), 45351],
  ])('takes the calendar day of %s', (moment, day) => {
    expect(serialDay(moment)).toBe(day);
  });
});
