import fc from 'fast-check';
import { packText } from '../../../src/classify/dataset/packed-text';
import { createTextCodes } from '../../../src/classify/dataset/text-codes';

const coded = (cells: readonly unknown[], batches = 1) => {
  const { codeCells, texts } = createTextCodes();
  const codes = new Int32Array(cells.length).fill(-9);
  const size = Math.max(1, Math.ceil(cells.length / batches));
  for (let from = 0; from < cells.length; from += size)
    codeCells(cells, from, Math.min(cells.length, from + size), codes, from);
  return { codes: [...codes], texts };
};

describe('createTextCodes', () => {
  it('codes any texts as a Map would, batch by batch', () => {
    const short = fc.string({ maxLength: 18 });
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    const long = fc.string({ minLength: 60, maxLength: 70 });
    const alike = fc.constantFrom('a', '\0a', 'a\0', 'abcd', 'abcde', 'abcdabcdabcdabc', '客户', '客', 'Ā');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(short, any, long, alike), { maxLength: 200 }),
        fc.integer({ min: 1, max: 5 }),
        (texts, batches) => {
          const reference = [...new Set(texts.filter((text) => text !== ''))];
          const found = coded(texts, batches);
          expect(found.texts).toEqual(reference);
          expect(found.codes).toEqual(texts.map((text) => (text === '' ? -9 : reference.indexOf(text))));
        },
      ),
    );
  });

  it('passes over cells without a text', () => {
    expect(coded(['a', 1, '', true, undefined, 'a'])).toEqual({
      codes: [0, -9, -9, -9, -9, 0],
      texts: ['a'],
    });
  });

  it('keeps the texts packed, by code', () => {
    const { codeCells, packed, texts } = createTextCodes();
    const cells = ['C1', '客户', 'x'.repeat(80), 'C2', 'C1', 'a long name of over fifteen'];
    codeCells(cells, 0, cells.length, new Int32Array(cells.length), 0);
    const expected = new Int32Array(4 * texts.length);
    texts.forEach((text, code) => text.length <= 64 && packText(text, expected, 4 * code));
    expect(packed()).toEqual(expected);
  });

  it('writes to the rows wanted', () => {
    const { codeCells } = createTextCodes();
    const codes = new Int32Array(4).fill(-9);
    codeCells(['x', 'a', 'b', 'y'], 1, 3, codes, 0);
    expect([...codes]).toEqual([0, 1, -9, -9]);
  });

  it.each([1, 97])('keeps 100,000 texts of every kind apart, in %i batches', (batches) => {
    const ids = Array.from({ length: 100_000 }, (_, i) =>
      i % 3 ? `C${i}` : i % 2 ? `客户名称编号${i}` : `${i}`.padStart(80, '-'),
    );
    const { codes, texts } = coded([...ids, ...ids], batches);
    expect(texts).toEqual(ids);
    expect(codes.every((code, i) => code === i % 100_000)).toBe(true);
  });
});
