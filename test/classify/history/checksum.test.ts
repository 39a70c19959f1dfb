import { checksum } from '../../../src/classify/history/checksum';

it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('is FNV-1a of 32 bits: %j', (text, sum) => {
  expect(checksum(new TextEncoder().encode(text))).toBe(sum);
});
