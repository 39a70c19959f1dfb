import type { Message } from '../../classify';
import type { OptionsOf } from './use-method';

/** A number per customer that methods work on. */
export type MeasureOption = OptionsOf<'abc'>['measure'];

/** How a recipe names a column: by its header, by several of which the first counts, or by what it is about. */
export type HeaderChoice = Extract<MeasureOption, { metric: unknown }>['metric'];

/** A named column in words. */
export function columnName(choice: HeaderChoice): Message {
  if (typeof choice === 'string') return { key: 'text', params: { text: choice } };
  const names: Message[] = Array.isArray(choice)
    ? choice.map((header) => ({ key: 'text', params: { text: header } }))
    : 'about' in choice
      ? choice.about.map((topic) => ({ key: `columns.topics.${topic}` }))
      : [];
  return names.reduce((one, other) => ({ key: 'values.or', params: { one, other } }));
}

/** A measure in words. */
export function measureName(measure: MeasureOption): Message {
  if (typeof measure === 'string') return { key: `columns.facts.${measure}` };
  return 'metric' in measure ? columnName(measure.metric) : { key: 'text', params: { text: measure.column } };
}

/** Whether two choices are the same. */
export const isSameChoice = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
