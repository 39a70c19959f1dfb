import { decimalScale } from './exact-sum';

/** What {@link decimalScale} may answer. */
const scales = [1, 10, 100, 1000, 10_000];

/** The same as `decimalScale` says, up to the rounding of a sum. */
const mostExact = Number.MAX_SAFE_INTEGER / 2;

/**
 * The decimal scale of a list after one of its values was replaced, without reading the list again.
 *
 * @param values different ones
 * @returns a function of the place of the value that is gone and of the value that has come, either undefined where
 * nothing is gone or has come; it gives what `decimalScale` gives, undefined where that is too near to call, or where
 * only the value that is gone needed a larger scale
 */
export function scaleAfter(
  values: Float64Array,
): (goneAt: number | undefined, come: number | undefined) => number | undefined {
  const needs = Uint8Array.from(values, needOf);
  const counts = new Float64Array(scales.length + 1);
  let magnitude = 0;
  let firstUnfit = Infinity;
  for (let i = 0; i < values.length; i++) {
    counts[needs[i]]++;
    magnitude += Math.abs(values[i]);
    firstUnfit = Math.min(firstUnfit, unfitFrom(values[i], needs[i]));
  }
  return (goneAt, come) => {
    const needOfCome = come === undefined ? 0 : needOf(come);
    const isGone = (need: number): boolean => goneAt !== undefined && needs[goneAt] === need;
    let need = scales.length;
    while (need > needOfCome && counts[need] - Number(isGone(need)) === 0) need--;
    if (goneAt !== undefined && needs[goneAt] > need) return undefined;
    if (need === scales.length) return 0;
    const comeUnfit = come === undefined ? Infinity : unfitFrom(come, needOfCome);
    if (need >= Math.min(firstUnfit, comeUnfit)) return undefined;
    const after = magnitude - (goneAt === undefined ? 0 : Math.abs(values[goneAt])) + Math.abs(come ?? 0);
    const parts = (after * scales[need]) / mostExact;
    if (Math.abs(parts - 1) < 1e-6) return undefined;
    return parts < 1 ? scales[need] : 0;
  };
}

const fits = (value: number, need: number): boolean =>
  decimalScale(Float64Array.of(value), scales[need]) === scales[need];

/** The place in {@link scales} of the least that makes a whole number of a value; their number where none does. */
function needOf(value: number): number {
  let need = 0;
  while (need < scales.length && !fits(value, need)) need++;
  return need;
}

/** The first scale beyond the least one that does not, as it happens where a value is a decimal up to rounding only. */
function unfitFrom(value: number, need: number): number {
  for (let larger = need + 1; larger < scales.length; larger++) if (!fits(value, larger)) return larger;
  return Infinity;
}
