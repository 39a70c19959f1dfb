import fc from 'fast-check';
import { createByteReader } from '../../../src/classify/history/byte-reader';
import { createByteWriter } from '../../../src/classify/history/byte-writer';
import { readNumbers, writeNumbers } from '../../../src/classify/history/write-numbers';

const bytesOf = (values: number[], against: number[]): Uint8Array => {
  const writer = createByteWriter();
  writeNumbers(writer, values, (i) => against[i] ?? 0);
  return writer.written();
};

const amount = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  fc.double(),
  fc.constantFrom(0, NaN, Infinity, 2 ** 53, 1e300, 0.1 + 0.2),
);

it('gives every number back bit for bit, whatever it is written against', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, amount)), (pairs) => {
      const values = pairs.map(([value]) => value + 0);
      const against = pairs.map(([, anchor]) => anchor);
      const reader = createByteReader(bytesOf(values, against));
      const read = readNumbers(reader, values.length, (i) => against[i] ?? 0);
      expect([...read].map((value) => value + 0)).toEqual(values);
      expect(reader.left()).toBe(0);
    }),
  );
});

it('takes a byte for what did not change, and two or three for an amount in cents', () => {
  const before = Array.from({ length: 1_000 }, (_, i) => (i * 7_919) / 100);
  expect(bytesOf(before, before)).toHaveLength(1_001);
  const after = before.map((value) => Math.round(value * 100 + 4_999) / 100);
  expect(bytesOf(after, before).length).toBeLessThanOrEqual(2_001);
});
