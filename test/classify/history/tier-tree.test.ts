import fc from 'fast-check';
import { createByteReader } from '../../../src/classify/history/byte-reader';
import { createByteWriter } from '../../../src/classify/history/byte-writer';
import { growTree, readTree, sizeOf, tiersByTree, writeTree } from '../../../src/classify/history/tier-tree';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

const random = seededRandom(5);
const count = 2_000;
const facts = [0, 1, 2].map(() => Float64Array.from({ length: count }, () => Math.floor(random() * 200)));
const everybody = Uint32Array.from({ length: count }, (_, i) => i);
const none = 0xffff;

it('finds the cut points of tiers that follow from one fact, and of a grid of two', () => {
  const abc = Uint16Array.from(facts[1], (value) => (value > 150 ? 0 : value > 60 ? 1 : 2));
  const tree = growTree(abc, facts, everybody);
  expect(sizeOf(tree)).toBe(2);
  expect(tiersByTree(tree, facts, everybody, count, none)).toEqual(abc);
  const grid = Uint16Array.from(
    everybody,
    (i) => Math.floor(facts[0][i] / 67) * 3 + Math.floor(facts[2][i] / 67),
  );
  expect(tiersByTree(growTree(grid, facts, everybody), facts, everybody, count, none)).toEqual(grid);
});

it('is given back from its bytes, missing facts included', () => {
  const holes = facts.map((fact) => fact.map((value, i) => (i % 7 === 0 ? NaN : value)));
  const codes = Uint16Array.from(everybody, (i) => (i % 7 === 0 ? 3 : facts[0][i] > 99 ? 1 : 0));
  const tree = growTree(codes, holes, everybody);
  const writer = createByteWriter();
  writeTree(writer, tree);
  expect(readTree(createByteReader(writer.written()), 3)).toEqual(tree);
  expect(tiersByTree(tree, holes, everybody, count, none)).toEqual(codes);
  expect(() => readTree(createByteReader(Uint8Array.of(9)), 3)).toThrow(RangeError);
});

it('stops growing where nothing follows from anything; customers who do not count get none', () => {
  const noise = Uint16Array.from(everybody, () => Math.floor(random() * 5));
  expect(sizeOf(growTree(noise, facts, everybody))).toBeLessThan(250);
  const few = everybody.subarray(0, 10);
  const codes = tiersByTree(growTree(noise, facts, few), facts, few, count, none);
  expect(codes.subarray(10).every((code) => code === none)).toBe(true);
  expect(growTree(noise, facts, new Uint32Array(0))).toEqual({ tier: 0 });
});

it('gives the same tree whatever the order of the customers', () => {
  const codes = Uint16Array.from(everybody, (i) => (facts[0][i] + facts[1][i] > 200 ? 1 : 0));
  const tree = growTree(codes, facts, everybody);
  fc.assert(
    fc.property(fc.shuffledSubarray([...everybody], { minLength: count }), (order) => {
      expect(growTree(codes, facts, Uint32Array.from(order))).toEqual(tree);
    }),
    { numRuns: 5 },
  );
});
