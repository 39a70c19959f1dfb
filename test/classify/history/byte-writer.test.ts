import { createByteWriter } from '../../../src/classify/history/byte-writer';

it('writes whole numbers seven bits a byte, lowest first', () => {
  const writer = createByteWriter();
  writer.varint(300);
  writer.byte(7);
  expect([...writer.written()]).toEqual([0xac, 0x02, 7]);
});

it('grows as far as it has to', () => {
  const writer = createByteWriter();
  writer.bytes(new Uint8Array(5_000).fill(1));
  for (let i = 0; i < 3_000; i++) writer.byte(2);
  const written = writer.written();
  expect(written).toHaveLength(8_000);
  expect(written.reduce((sum, byte) => sum + byte, 0)).toBe(11_000);
});
