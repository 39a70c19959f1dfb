import { packBits, unpackBits } from '../../../src/classify/history/bit-set';

it('packs eight flags into a byte and gives them back', () => {
  const flags = Uint8Array.of(1, 0, 0, 1, 1, 0, 0, 0, 0, 1);
  expect([...packBits(flags)]).toEqual([0b11001, 0b10]);
  expect(unpackBits(packBits(flags), flags.length)).toEqual(flags);
});
