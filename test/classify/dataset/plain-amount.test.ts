import fc from 'fast-check';
import { readAmountText } from '../../../src/classify/dataset/amount-text';
import { readPlainAmount } from '../../../src/classify/dataset/plain-amount';

describe('readPlainAmount', () => {
  it.each([
    ['1234', 1234, 1234, ''],
    ['¥1,234.50', 1234.5, NaN, '¥'],
    ['(120.00)', -120, NaN, ''],
    ['(¥1,234,567)', -1_234_567, NaN, '¥'],
    ['-€0.05', -0.05, NaN, '€'],
    ['1.2万', 12_000, NaN, ''],
    ['0.12345万', 1234.5, NaN, ''],
    ['120元', 120, 120, '元'],
  ])('reads %s', (text, point, comma, currency) => {
    expect(readPlainAmount(text)).toEqual({ point, comma, currency });
  });

  it.each([
    '',
    '-',
    '1.',
    '.5',
    '1.234',
    '1,234',
    '12,34.5',
    ',5',
    '(5',
    '1.2.3',
    '1234567890123456',
    '5k',
    '$',
  ])('leaves %s to the general rules', (text) => {
    expect(readPlainAmount(text)).toBeUndefined();
  });

  it('reads as the general rules do whatever it reads', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 8 });
    const grouped = fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => n.toLocaleString('en'));
    const whole = fc.oneof(digits, grouped);
    const decimals = fc.oneof(
      fc.constant(''),
      digits.map((text) => `.${text}`),
    );
    const before = fc.constantFrom('', '', '-', '(', '¥', '-¥', '(¥', '$', '¥-', '€', '£', '+', '(-');
    const after = fc.constantFrom('', '', ')', '万', '万)', '元', '元)', '%', 'k', '-');
    const written = fc.tuple(before, whole, decimals, after).map((parts) => parts.join(''));
    const any = fc.string({ unit: fc.constantFrom(...'0123456789.,-()¥$万元'), maxLength: 9 });
    let read = 0;
    fc.assert(
      fc.property(fc.oneof({ arbitrary: written, weight: 3 }, any), (text) => {
        const plain = readPlainAmount(text);
        if (!plain) return;
        read++;
        expect(plain).toEqual(readAmountText(text));
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
