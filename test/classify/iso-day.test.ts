import { isDay } from '../../src/classify/iso-day';

describe('isDay', () => {
  it.each(['2024-02-29', '1900-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2024-99-99',
    '2024-02-31',
    '2023-02-29',
    '0000-01-01',
    '1899-12-31',
    '2024-1-1',
    '',
    '2024-01-01T00',
  ])('refuses %s', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
