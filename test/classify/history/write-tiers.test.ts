import { createByteReader } from '../../../src/classify/history/byte-reader';
import { createByteWriter } from '../../../src/classify/history/byte-writer';
import { noTier } from '../../../src/classify/history';
import { readTiers, writeTiers } from '../../../src/classify/history/write-tiers';

it.each([
  ['against nothing', undefined],
  ['against fewer customers', Uint16Array.of(0, 2, noTier)],
])('gives tiers back, %s', (_, before) => {
  const codes = Uint16Array.of(0, 1, 4, noTier, 300, 0);
  const writer = createByteWriter();
  writeTiers(writer, codes, before);
  expect(readTiers(createByteReader(writer.written()), codes.length, before)).toEqual(codes);
});

it('writes customers who stay as zeros', () => {
  const codes = Uint16Array.of(3, 1, noTier);
  const writer = createByteWriter();
  writeTiers(writer, codes, codes);
  expect([...writer.written()]).toEqual([0, 0, 0]);
});
