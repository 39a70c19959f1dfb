import {
  barColour,
  chartColours,
  headerSwatch,
  paletteSize,
  scaleColour,
  scaleColours,
  swatchOf,
} from '../../src/workbook/tier-palette';
import { contrast, distance, lightness, seenBy } from '../support/colour';

const swatches = Array.from({ length: paletteSize }, (_, step) => swatchOf(step / (paletteSize - 1)));

it('has a fill for each of eleven segments, all different', () => {
  expect(paletteSize).toBe(11);
  expect(new Set(swatches.map(({ fill }) => fill)).size).toBe(11);
});

it('is read easily: text on every fill has a contrast of 6 to 1', () => {
  for (const { fill, text } of [...swatches, headerSwatch]) expect(contrast(fill, text)).toBeGreaterThan(6);
  expect(contrast(barColour, '#000000')).toBeGreaterThan(7);
});

it('keeps its order in grey print: every better tier is darker', () => {
  const steps = swatches.map(({ fill }) => lightness(fill));
  for (const [step, now] of steps.entries()) if (step > 0) expect(steps[step - 1] - now).toBeGreaterThan(2);
});

it.each(['normal', 'protan', 'deutan', 'tritan'] as const)('is told apart with %s vision', (vision) => {
  const seen = swatches.map(({ fill }) => seenBy(fill, vision));
  for (const [i, a] of seen.entries())
    for (const b of seen.slice(0, i)) expect(distance(a, b)).toBeGreaterThan(4);
  const three = [1, 0.5, 0].map((rank) => seenBy(swatchOf(rank).fill, vision));
  expect(distance(three[0], three[1])).toBeGreaterThan(14);
  expect(distance(three[1], three[2])).toBeGreaterThan(14);
});

it('gives the worst and best colour to anything beyond', () => {
  expect(swatchOf(-1)).toEqual(swatches[0]);
  expect(swatchOf(2)).toEqual(swatches.at(-1));
});

it('darkens scores evenly, with text that stays legible, and mixes as Excel does', () => {
  const steps = scaleColours.map(lightness);
  expect(steps[0] - steps[1]).toBeGreaterThan(8);
  expect(steps[1] - steps[2]).toBeGreaterThan(8);
  for (const colour of scaleColours) expect(contrast(colour, '#1B1B2B')).toBeGreaterThan(6);
  expect([0, 5, 10].map((number) => scaleColour(number, 0, 5, 10))).toEqual(scaleColours);
  expect(scaleColour(7.5, 0, 5, 10)).toBe('#A7CCD2');
  expect(scaleColour(3, 3, 3, 3)).toBe(scaleColours[1]);
});

it.each(['normal', 'protan', 'deutan', 'tritan'] as const)(
  'charts are told apart with %s vision',
  (vision) => {
    const seen = Object.values(chartColours).map((colour) => seenBy(colour, vision));
    for (const [i, a] of seen.entries())
      for (const b of seen.slice(0, i)) expect(distance(a, b)).toBeGreaterThan(14);
  },
);
