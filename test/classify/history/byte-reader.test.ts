import { createByteReader } from '../../../src/classify/history/byte-reader';
import { createByteWriter } from '../../../src/classify/history/byte-writer';

it('reads what was written, to the ends of the range', () => {
  const whole = [0, 1, 127, 128, 300, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
  const real = [Math.PI, -0, NaN, -Infinity, 5e-324];
  const writer = createByteWriter();
  for (const value of whole) writer.varint(value);
  for (const value of real) writer.float64(value);
  const reader = createByteReader(writer.written());
  expect(whole.map(() => reader.varint())).toEqual(whole);
  expect(real.map(() => reader.float64())).toEqual(real);
  expect(reader.left()).toBe(0);
});

it('says that bytes are damaged: ended early, or a number without an end', () => {
  expect(() => createByteReader(Uint8Array.of(0x80)).varint()).toThrow(RangeError);
  expect(() => createByteReader(new Uint8Array(20).fill(0xff)).varint()).toThrow(RangeError);
  expect(() => createByteReader(new Uint8Array(3)).bytes(4)).toThrow(RangeError);
});
