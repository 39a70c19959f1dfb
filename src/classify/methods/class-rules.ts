import type { Category, Rule } from '../classification';
import type { Message } from '../message';
import { classBounds } from './class-bounds';
import { measured, type Measure } from './measure';

/** For each class the values it covers and its customers: “1,200 to 5,400; 83 customers”. */
export function classRules(measure: Measure, codes: Uint16Array, classes: readonly Category[]): Rule[] {
  return classBounds(measure.values, codes, classes.length).map(({ low, high, customers }, k): Rule => ({
    label: classes[k].name,
    value: valueOf(measure, low, high, customers),
  }));
}

function valueOf(measure: Measure, low: number, high: number, count: number): Message {
  if (Number.isNaN(low)) return { key: 'rules.customers', params: { count } };
  if (low === high) return { key: 'rules.oneValue', params: { value: measured(measure, low), count } };
  return {
    key: 'rules.range',
    params: { low: measured(measure, low), high: measured(measure, high), count },
  };
}
