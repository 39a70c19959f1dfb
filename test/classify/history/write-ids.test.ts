import fc from 'fast-check';
import { createByteReader } from '../../../src/classify/history/byte-reader';
import { createByteWriter } from '../../../src/classify/history/byte-writer';
import { readIds, writeIds } from '../../../src/classify/history/write-ids';

const written = (ids: readonly string[]): Uint8Array => {
  const writer = createByteWriter();
  writeIds(writer, ids);
  return writer.written();
};

it('gives any ids back in their order', () => {
  const id = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('客户一', '客户二', '😀a', '😁a'),
  );
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(readIds(createByteReader(written(ids)))).toEqual(ids);
    }),
  );
});

it('takes about three bytes for an id that follows the one before', () => {
  const ids = Array.from({ length: 1_000 }, (_, i) => `CUSTOMER-${String(100_000 + i)}`);
  expect(written(ids).length).toBeLessThan(3_500);
});

it('refuses damaged bytes', () => {
  expect(() => readIds(createByteReader(Uint8Array.of(200, 1)))).toThrow(RangeError);
});
