import { quantileCuts } from '../../statistics/quantile';
import { sortedValues } from '../../statistics/sorted-values';
import type { Rule } from '../../classification';
import type { Message } from '../../message';
import { classRules } from '../class-rules';
import { measured, type Measure, type MeasureOption, readMeasure, reasonFormat } from '../measure';
import type { MethodContext } from '../method';
import { rankedCategories } from '../ranked-categories';
import { bandReach } from './band-reach';
import { type Grouping, noValueGroup, reasonsOf } from './grouping';

/**
 * Bands of a measure, highest first. A value equal to a bound belongs to the band above it.
 *
 * Bands of about as many customers each have bounds of their own in every group: there they are called by their place,
 * and rules tell the bounds.
 */
export function groupByBands(
  context: MethodContext,
  option: MeasureOption,
  bounds: readonly number[] | undefined,
  count: number,
): Grouping {
  const measure = readMeasure(context, option);
  const { values } = measure;
  const lower = bounds ?? [...new Set(quantileCuts(sortedValues(values), count))];
  const missing = values.some(Number.isNaN);
  const byPlace = context.inGroup === true && bounds === undefined;
  const bands = Array.from({ length: lower.length + 1 }, (_, k): Message => {
    const band = lower.length - k;
    return bandName(measure, lower[band - 1], lower[band]);
  });
  const categories = rankedCategories([
    ...(byPlace
      ? Array.from({ length: count }, (_, k) => ({ key: `band${count - k}`, name: placeName(k) }))
      : bands.map((name, k) => ({ key: `band${bands.length - k}`, name }))),
    ...(missing ? [noValueGroup] : []),
  ]);
  const codes = Uint16Array.from(values, (value) => {
    if (Number.isNaN(value)) return categories.length - 1;
    let below = 0;
    while (below < lower.length && value >= lower[below]) below++;
    return lower.length - below;
  });
  return {
    categories,
    codes,
    name: measure.name,
    reasons: reasonsOf(categories, measure.name, 'band', { format: reasonFormat(measure.format) }),
    numbers: { value: values },
    higher: () => bandReach(option, measure, lower, bounds ? undefined : count, byPlace),
    rules: [
      ...(byPlace ? bands.map((value, k): Rule => ({ label: placeName(k), value })) : []),
      ...classRules(measure, codes, categories),
    ],
    notes: [],
  };
}

const placeName = (place: number): Message => ({
  key: `rules.attributeGroups.${place === 0 ? 'highestBand' : 'bandPlace'}`,
  params: { number: place + 1 },
});

function bandName(measure: Measure, from: number | undefined, below: number | undefined): Message {
  if (from === undefined) {
    return below === undefined
      ? { key: 'rules.attributeGroups.all' }
      : { key: 'rules.attributeGroups.below', params: { below: measured(measure, below) } };
  }
  return below === undefined
    ? { key: 'rules.atLeast', params: { value: measured(measure, from) } }
    : {
        key: 'rules.attributeGroups.band',
        params: { from: measured(measure, from), below: measured(measure, below) },
      };
}
