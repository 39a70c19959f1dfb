import { mixWords, packText } from '../../../src/classify/dataset/packed-text';

const words = (text: string): number[] => {
  const packed = new Int32Array(8).fill(-1);
  packText(text, packed, 4);
  return [...packed.subarray(4)];
};

describe('packText', () => {
  it('packs up to 15 Latin-1 characters and their number', () => {
    expect(words('a')).toEqual([0x61000000, 0, 0, 1]);
    expect(words('abcde')).toEqual([0x61626364, 0x65000000, 0, 5]);
    expect(words('abcdabcdabcdabc')).toEqual([0x61626364, 0x61626364, 0x61626364, 0x6162630f]);
    expect(words('a\0')).not.toEqual(words('\0a'));
    expect(words('ÿ')).toEqual([0xff000000 | 0, 0, 0, 1]);
  });

  it('hashes other texts, with their length and a last word of 0', () => {
    for (const text of ['客户', 'Ā', 'abcdĀ', 'abcdabcdabcdabcd']) {
      expect(words(text).slice(2)).toEqual([text.length, 0]);
      expect(words(text)).not.toEqual(words([...text].reverse().join('') + '!'));
    }
    expect(words('客户')).not.toEqual(words('户客'));
    expect(words('x'.repeat(65))).toEqual([65, 0, 65, 0]);
  });
});

describe('mixWords', () => {
  it('spreads words that differ little', () => {
    const low = new Set(Array.from({ length: 1024 }, (_, i) => mixWords(0x4b482d30, i << 8, 0, 12) & 4095));
    expect(low.size).toBeGreaterThan(800);
  });
});
