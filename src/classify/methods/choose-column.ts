import { z } from 'zod';
import { headerText } from '../dataset/header-text';
import type { Message } from '../message';
import { text } from '../value-message';
import { isAbout, type Topic, topics } from './column-topics';

/**
 * The column a method asks for: by its header, by several of which the first that the data has is meant, or by what it
 * is about, likewise.
 */
export const headerSchema = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
  z.strictObject({ about: z.array(z.enum(topics)).min(1) }),
]);

/** See {@link headerSchema}. */
export type HeaderChoice = string | readonly string[] | { readonly about: readonly Topic[] };

/**
 * The column that is meant; case, width and spaces do not matter where no header is equal.
 *
 * @example
 * chooseColumn(dataset.attributes, ['部门', 'Department'])
 * chooseColumn(dataset.attributes, { about: ['store', 'region'] })
 */
export function chooseColumn<T extends { header: string }>(
  columns: readonly T[],
  choice: HeaderChoice,
): T | undefined {
  if (isTopics(choice))
    return first(choice.about, (topic) => columns.find(({ header }) => isAbout(header, topic)));
  return first(typeof choice === 'string' ? [choice] : choice, (wanted) => {
    const alike = headerText(wanted).whole;
    return (
      columns.find(({ header }) => header === wanted) ??
      columns.find(({ header }) => plain(header) === plain(wanted)) ??
      columns.find(({ header }) => alike !== '' && headerText(header).whole === alike)
    );
  });
}

const isTopics = (choice: HeaderChoice): choice is Extract<HeaderChoice, { about: unknown }> =>
  typeof choice === 'object' && 'about' in choice;

function first<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

const plain = (header: string): string => header.trim().toLowerCase();

/** A choice of headers in words, for an error or a note. */
export function choiceText(choice: HeaderChoice): Message {
  const names = isTopics(choice)
    ? choice.about.map((topic): Message => ({ key: `columns.topics.${topic}` }))
    : (typeof choice === 'string' ? [choice] : choice).map(text);
  return names.reduce((one, other) => ({ key: 'values.or', params: { one, other } }));
}
