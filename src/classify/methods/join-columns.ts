import type { MessageColumn, OutputColumn } from '../classification';
import type { Message } from '../message';
import { joinCategories } from './join-categories';

/**
 * One column of all customers from the same column of each group.
 *
 * @param members positions of each group's customers, in the order of its column
 * @param named a category's name with that of a group, where it means something else in every group
 */
export function joinColumns(
  parts: readonly OutputColumn[],
  members: readonly Uint32Array[],
  named: (name: Message, group: number) => Message,
): OutputColumn {
  const [first] = parts;
  if (first.kind === 'category') {
    const columns = parts.filter((part) => part.kind === 'category');
    const { categories, places } = joinCategories(
      columns.map((column) => column.categories),
      named,
    );
    const codes = columns.map((column, k) => column.codes.map((code) => places[k][code]));
    return { ...first, categories, codes: spread(new Uint16Array(sizeOf(members)), codes, members) };
  }
  if (first.kind === 'message') {
    return joinMessages(
      parts.filter((part) => part.kind === 'message'),
      members,
    );
  }
  const columns = parts.filter((part) => part.kind === 'number' || part.kind === 'date');
  const values = columns.map((column) => column.values);
  return { ...first, values: spread(new Float64Array(sizeOf(members)), values, members) };
}

/** {@link joinColumns} of texts: the templates of all groups, each kept once. */
export function joinMessages(
  parts: readonly MessageColumn[],
  members: readonly Uint32Array[],
): MessageColumn {
  const [first] = parts;
  const n = sizeOf(members);
  const templates: Message[] = [];
  const known = new Map<string, number>();
  const placeOf = (template: Message): number => {
    const name = JSON.stringify(template);
    const place = known.get(name) ?? templates.push(template) - 1;
    known.set(name, place);
    return place;
  };
  const codes = parts.map((part) => {
    const places = part.templates.map(placeOf);
    return part.codes.map((code) => places[code]);
  });
  return {
    ...first,
    templates,
    codes: spread(new Uint16Array(n), codes, members),
    numbers: Object.fromEntries(
      Object.keys(first.numbers).map((name) => [
        name,
        spread(
          new Float64Array(n),
          parts.map(({ numbers }) => numbers[name]),
          members,
        ),
      ]),
    ),
  };
}

const sizeOf = (members: readonly Uint32Array[]): number =>
  members.reduce((sum, { length }) => sum + length, 0);

function spread<T extends Float64Array | Uint16Array>(
  into: T,
  parts: readonly ArrayLike<number>[],
  members: readonly Uint32Array[],
): T {
  members.forEach((places, part) => places.forEach((at, i) => (into[at] = parts[part][i])));
  return into;
}
