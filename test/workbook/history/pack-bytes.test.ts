import { packBytes, unpackBytes } from '../../../src/workbook/history/pack-bytes';

const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => (i % 50 === 0 ? i & 0xff : 0));

it('packs bytes into little text and gives them back', async () => {
  const packed = await packBytes(bytes);
  expect(packed.packing).toBe('deflate-raw');
  expect(packed.text.length).toBeLessThan(bytes.length / 5);
  expect(await unpackBytes(packed)).toEqual(bytes);
  expect(await unpackBytes(await packBytes(new Uint8Array(0)))).toEqual(new Uint8Array(0));
});

it('packs without deflating where the browser cannot', async () => {
  const { CompressionStream: kept } = globalThis;
  Reflect.deleteProperty(globalThis, 'CompressionStream');
  try {
    const packed = await packBytes(bytes);
    expect(packed.packing).toBe('none');
    expect(await unpackBytes(packed)).toEqual(bytes);
  } finally {
    globalThis.CompressionStream = kept;
  }
});

it('refuses what is damaged', async () => {
  await expect(unpackBytes({ packing: 'deflate-raw', text: 'AAAA' })).rejects.toThrow();
});
