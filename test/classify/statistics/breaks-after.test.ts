import fc from 'fast-check';
import { breaksAfter } from '../../../src/classify/statistics/breaks-after';
import { distinctValues, withReplaced } from '../../../src/classify/statistics/distinct-values';
import { breaksOf } from '../../../src/classify/statistics/natural-breaks';
import { seededRandom } from '../../../src/classify/statistics/seeded-random';

const cents = fc.integer({ min: -2000, max: 5000 }).map((value) => value / 100);
const kinds: [string, fc.Arbitrary<number>][] = [
  ['few values, many equal', fc.integer({ min: 0, max: 9 })],
  ['whole numbers', fc.integer({ min: -60, max: 60 })],
  ['hundredths', cents],
  [
    'numbers of some decimals',
    fc.oneof(fc.integer({ min: 0, max: 40 }), cents, fc.constantFrom(0.125, 2.0625)),
  ],
  ['some that are no decimals', fc.oneof(cents, fc.constantFrom(1 / 3, 22 / 7, Math.E))],
  ['numbers that are no decimals', fc.double({ min: -100, max: 100, noNaN: true })],
  ['giants', fc.oneof({ weight: 6, arbitrary: cents }, { weight: 1, arbitrary: fc.integer({ max: 1e9 }) })],
  ['giants on both sides', fc.constantFrom(-1e12, -7e11, 0, 1, 3, 4, 9, 10, 3e11, 1e12)],
  ['mirrored values', fc.constantFrom(0, 1, 2, 48, 49, 50, 51, 52, 98, 99, 100)],
];
const groups = fc.integer({ min: 2, max: 6 });

/** Cuts in a changed list, found fast and by cutting all again. */
function bothWays(list: readonly number[], parts: number) {
  const counted = distinctValues(Float64Array.from(list).sort());
  const after = breaksAfter(counted, parts);
  return (from: number, to: number) => ({
    fast: after(from, to),
    again: breaksOf(from === to ? counted : withReplaced(counted, from, to), parts),
  });
}

describe('breaksAfter', () => {
  it.each(kinds)('are the breaks of the changed list: %s', (_name, value) => {
    const lists = fc.oneof(
      fc.array(value, { minLength: 1, maxLength: 25 }),
      fc.array(value, { minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(lists, groups, fc.array(value, { maxLength: 6 }), fc.nat(), (list, parts, others, pick) => {
        const breaks = bothWays(list, parts);
        const from = list[pick % list.length];
        for (const to of [...others, ...list.slice(0, 3), Math.max(...list) + 1]) {
          const { fast, again } = breaks(from, to);
          expect(fast).toEqual(again);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['exponential', (random: () => number) => -100 * Math.log(1 - random())],
    ['even', (random: () => number) => 1000 * random()],
    ['of wide range', (random: () => number) => (1 - random()) ** -2],
    ['in clusters', (random: () => number) => 100 * Math.floor(5 * random()) + random() + random()],
  ])('are those of long lists, whose places are looked at in windows only: %s', (_name, draw) => {
    const random = seededRandom(7);
    for (const unit of [0.01, 1 / 3]) {
      const list = Array.from({ length: 1500 }, () => Math.round(draw(random) * 100) * unit);
      for (const parts of [2, 3, 5]) {
        const breaks = bothWays(list, parts);
        const present = breaks(list[0], list[0]).again;
        for (let k = 0; k < 30; k++) {
          const from = list[Math.floor(random() * list.length)];
          const near = present[k % present.length] + Math.round(10 * random() - 5) * unit;
          for (const to of [near, Math.max(...list) * random()]) {
            const { fast, again } = breaks(from, to);
            expect(fast).toEqual(again);
          }
        }
      }
    }
  });

  it('are those of a long list below a lone giant, where good cuts lie far apart', () => {
    const random = seededRandom(3);
    const list = Array.from({ length: 1200 }, () => Math.round(-1e4 * Math.log(1 - random())) / 100);
    for (const parts of [2, 3, 4, 5]) {
      const breaks = bothWays([...list, 1e6], parts);
      const highest = breaks(1e6, 1e6).again.at(-2) ?? 0;
      const from = list.find((value) => value >= highest) ?? 0;
      for (let distance = 1; distance < 1e6; distance *= 1.4) {
        const { fast, again } = breaks(from, Math.round(1e8 - 100 * distance) / 100);
        expect(fast).toEqual(again);
      }
    }
  });
});
