import { quantileCuts } from '../../statistics/quantile';
import { sortedValues } from '../../statistics/sorted-values';
import type { Message } from '../../message';
import { classRules } from '../class-rules';
import { measured, type Measure, type MeasureOption, readMeasure } from '../measure';
import type { MethodContext } from '../method';
import { rankedCategories } from '../ranked-categories';
import { type Grouping, noValueGroup, reasonsOf } from './grouping';

/** Bands of a measure, highest first. A value equal to a bound belongs to the band above it. */
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
  const categories = rankedCategories([
    ...Array.from({ length: lower.length + 1 }, (_, k) => {
      const band = lower.length - k;
      return { key: `band${band + 1}`, name: bandName(measure, lower[band - 1], lower[band]) };
    }),
    ...(missing ? [noValueGroup] : []),
  ]);
  const codes = Uint16Array.from(values, (value) => {
    if (Number.isNaN(value)) return lower.length + 1;
    let below = 0;
    while (below < lower.length && value >= lower[below]) below++;
    return lower.length - below;
  });
  return {
    categories,
    codes,
    name: measure.name,
    reasons: reasonsOf(categories, measure.name, 'band'),
    numbers: { value: values },
    rules: classRules(measure, codes, categories),
    notes: [],
  };
}

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
