import fc from 'fast-check';
import { createTextCodes } from '../../../src/classify/dataset/text-codes';

describe('createTextCodes', () => {
  it('codes any texts as a Map would, through every growth', () => {
    const short = fc.string({ maxLength: 18 });
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(short, any, fc.constantFrom('a', '\0a', 'abcd', 'abcde', '客户', '')), {
          maxLength: 200,
        }),
        (texts) => {
          const { codeOf, texts: distinct } = createTextCodes();
          const reference = new Map<string, number>();
          for (const text of texts) {
            if (!reference.has(text)) reference.set(text, reference.size);
            expect(codeOf(text)).toBe(reference.get(text));
          }
          expect(distinct).toEqual([...reference.keys()]);
        },
      ),
    );
  });

  it('keeps 100,000 ids apart', () => {
    const { codeOf, texts } = createTextCodes();
    const ids = Array.from({ length: 100_000 }, (_, i) => (i % 3 ? `C${i}` : `客户名称编号${i}`));
    expect(ids.every((id, i) => codeOf(id) === i)).toBe(true);
    expect(ids.every((id, i) => codeOf(id) === i)).toBe(true);
    expect(texts).toHaveLength(100_000);
  });
});
