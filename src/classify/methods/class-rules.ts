import type { Category, Rule } from '../classification';
import { classBounds } from './class-bounds';
import { measured, type Measure } from './measure';

/** For each class the values it covers and its customers: “1,200 to 5,400; 83 customers”. */
export function classRules(measure: Measure, codes: Uint16Array, classes: readonly Category[]): Rule[] {
  return classBounds(measure.values, codes, classes.length).map(({ low, high, customers }, k): Rule => ({
    label: classes[k].name,
    value: Number.isNaN(low)
      ? { key: 'rules.customers', params: { count: customers } }
      : {
          key: 'rules.range',
          params: { low: measured(measure, low), high: measured(measure, high), count: customers },
        },
  }));
}
