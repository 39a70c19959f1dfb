import { z } from 'zod';
import type { Message } from '../message';
import { UserError } from '../user-error';
import { decimal, integer, money, text } from '../value-message';
import { averageOrder } from './average-order';
import { choiceText, chooseColumn, headerSchema } from './choose-column';
import type { MethodContext } from './method';
import { recencyDays } from './rfm/axes';

/**
 * A number per customer that a method may work on: a fact, a metric column of the data by its header, or a column
 * of a method that ran before by its key (`rfm.total`); of categories (`abc.class`) it is their rank, 0 to 1.
 */
export const measureSchema = z.union([
  z.enum(['amount', 'profit', 'averageOrder', 'orders', 'recency']),
  z.strictObject({ metric: headerSchema }),
  z.strictObject({ column: z.string().min(1) }),
]);

/** See {@link measureSchema}. */
export type MeasureOption = z.output<typeof measureSchema>;

/** A number per customer, with its name and how it is written; NaN where it is unknown. */
export interface Measure {
  /** NaN where the customer has no value. */
  values: Float64Array;
  name: Message;
  format: 'money' | 'integer' | 'decimal';
}

/**
 * Reads a measure.
 *
 * @throws UserError `unknownColumn` if the data has no such column
 */
export function readMeasure(context: MethodContext, option: MeasureOption): Measure {
  const { dataset, before } = context;
  if (typeof option === 'string') return readFact(context, option);
  if ('metric' in option) {
    const metric = chooseColumn(dataset.metrics, option.metric);
    if (!metric) throw new UserError('unknownColumn', { column: choiceText(option.metric) });
    return { values: metric.values, name: text(metric.header), format: 'decimal' };
  }
  const column = before.find(({ key }) => key === option.column);
  if (column?.kind === 'category') {
    const ranks = Float64Array.from(column.codes, (code) => column.categories[code].rank);
    return { values: ranks, name: column.header, format: 'decimal' };
  }
  if (column?.kind !== 'number') throw new UserError('unknownColumn', { column: option.column });
  return {
    values: column.values,
    name: column.header,
    format: column.format === 'money' || column.format === 'integer' ? column.format : 'decimal',
  };
}

/** What a measure is called that the data may not have. */
export function wantedName(option: MeasureOption): Message {
  if (typeof option === 'string') return { key: `columns.facts.${option}` };
  return 'metric' in option ? choiceText(option.metric) : text(option.column);
}

/** Whether the data have that measure. */
export function hasMeasure({ dataset, before }: MethodContext, option: MeasureOption): boolean {
  if (option === 'profit') return dataset.profit !== undefined;
  if (typeof option === 'string') return true;
  if ('metric' in option) return chooseColumn(dataset.metrics, option.metric) !== undefined;
  return before.some(({ key, kind }) => key === option.column && (kind === 'number' || kind === 'category'));
}

function readFact({ dataset, referenceDate }: MethodContext, fact: Extract<MeasureOption, string>): Measure {
  const { amount, orders, profit } = dataset;
  const name: Message = { key: `columns.facts.${fact}` };
  switch (fact) {
    case 'amount':
      return { values: amount, name, format: 'money' };
    case 'profit':
      if (!profit) throw new UserError('unknownColumn', { column: { key: 'roles.profit' } });
      return { values: profit, name, format: 'money' };
    case 'averageOrder':
      return { values: averageOrder(dataset), name, format: 'money' };
    case 'orders':
      return { values: orders, name, format: 'integer' };
    case 'recency':
      return { values: recencyDays(dataset, referenceDate), name, format: 'integer' };
  }
}

const formats = { money, integer, decimal };

/** A value of the measure as a message in its format. */
export function measured({ format }: Pick<Measure, 'format'>, value: number): Message {
  return formats[format](value);
}

/** How reasons write a value of a measure: money as such, of others every digit that counts. */
export const reasonFormat = (format: Measure['format']): 'money' | 'number' =>
  format === 'money' ? 'money' : 'number';
