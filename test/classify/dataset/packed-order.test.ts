import fc from 'fast-check';
import { packedOrder } from '../../../src/classify/dataset/packed-order';
import { packText } from '../../../src/classify/dataset/packed-text';

function orderOf(texts: readonly string[]): number[] | undefined {
  const words = new Int32Array(4 * texts.length);
  texts.forEach((text, i) => packText(text, words, 4 * i));
  const order = packedOrder(words);
  return order && [...order];
}
const expected = (texts: readonly string[]): number[] =>
  [...texts.keys()].sort((a, b) => (texts[a] < texts[b] ? -1 : 1));

describe('packedOrder', () => {
  it('orders ids of one system as sort() does', () => {
    const numbers = fc.uniqueArray(fc.nat(99_999), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom('KH-', 'ÄB', '\0', 'A-rather-'), numbers, (head, all) => {
        const texts = all.map((n) => `${head}${n}`);
        expect(orderOf(texts)).toEqual(expected(texts));
      }),
      { numRuns: 300 },
    );
  });

  it('needs one number for what differs: nothing where more than 53 bits do', () => {
    const alike = ['AAAA00000', 'AAAA00001', 'AAAA1'];
    expect(orderOf(alike)).toEqual([0, 1, 2]);
    expect(orderOf(['aZaZaZaZaZaZaZa', 'ZaZaZaZaZaZaZaZ', '@a@a@a@a@a@a@a@'])).toBeUndefined();
  });

  it('takes up to 53 bits', () => {
    const texts = ['999999999999', '000000000000', '123456789012', '123456789011'];
    expect(orderOf(texts)).toEqual(expected(texts));
  });
});
