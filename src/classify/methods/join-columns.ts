import type { Category, MessageColumn, OutputColumn } from '../classification';
import type { Message } from '../message';

/**
 * One column of all customers from the same column of each group.
 *
 * @param members positions of each group's customers, in the order of its column
 */
export function joinColumns(parts: readonly OutputColumn[], members: readonly Uint32Array[]): OutputColumn {
  const [first] = parts;
  if (first.kind === 'category') {
    const columns = parts.filter((part) => part.kind === 'category');
    const categories = union(columns.map((column) => column.categories));
    const place = new Map(categories.map(({ key }, code) => [key, code]));
    const codes = columns.map((column) =>
      column.codes.map((code) => place.get(column.categories[code].key) ?? 0),
    );
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

/** The categories of all groups, best first, each once. */
function union(lists: readonly Category[][]): Category[] {
  const byKey = new Map<string, Category>();
  for (const list of lists) {
    for (const category of list) if (!byKey.has(category.key)) byKey.set(category.key, category);
  }
  return [...byKey.values()].sort((a, b) => b.rank - a.rank);
}
