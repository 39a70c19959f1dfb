import type { Category, MessageColumn, OutputColumn } from '../classification';
import type { CategoryColumn } from '../dataset/dataset';
import type { Message } from '../message';
import { subset, subsetColumns } from '../subset';
import { UserError } from '../user-error';
import { text } from '../value-message';
import { chooseColumn } from './choose-column';
import type { MethodContext, MethodOutput } from './method';

/** More groups than this are put together, smallest first, as Other. */
const mostGroups = 100;

interface Group {
  name: Message;
  members: Uint32Array;
}

/**
 * Runs a method separately inside each value of an attribute column, e.g. a region or currency, and joins the results.
 *
 * Customers without a value are a group of their own. Rules and notes carry the name of their group.
 *
 * @throws UserError `unknownColumn` if there is no such attribute
 */
export function runWithin(
  context: MethodContext,
  header: string,
  run: (context: MethodContext) => MethodOutput,
): MethodOutput {
  const { dataset, before } = context;
  const column = chooseColumn(dataset.attributes, header);
  if (!column) throw new UserError('unknownColumn', { column: header });
  const groups = groupsOf(column);
  const outputs = groups.map(({ members }) =>
    run({ ...context, dataset: subset(dataset, members), before: subsetColumns(before, members) }),
  );
  if (outputs.length === 0) return run(context);
  const labelled = (inner: Message, k: number): Message => ({
    key: 'rules.withinGroup',
    params: { group: groups[k].name, label: inner },
  });
  const join = (columnsOf: (output: MethodOutput) => OutputColumn[]): OutputColumn[] =>
    columnsOf(outputs[0]).map((_, at) =>
      joined(
        outputs.map((output) => columnsOf(output)[at]),
        groups,
      ),
    );
  return {
    scores: join(({ scores }) => scores ?? []),
    columns: join(({ columns }) => columns),
    result: {
      column: outputs[0].result.column,
      convention: {
        key: 'methods.within',
        params: { convention: outputs[0].result.convention, column: text(column.header) },
      },
      rules: outputs.flatMap(({ result }, k) =>
        result.rules.map(({ label, value }) => ({ label: labelled(label, k), value })),
      ),
      notes: outputs.flatMap(({ result }, k) => result.notes.map((note) => labelled(note, k))),
    },
  };
}

/** Customers by value, most customers first, then by label; a tail of many small groups is one. */
function groupsOf({ codes, labels }: CategoryColumn): Group[] {
  const members = new Map<number, number[]>();
  codes.forEach((code, i) => {
    const list = members.get(code);
    if (list) list.push(i);
    else members.set(code, [i]);
  });
  const labelOf = (code: number): string => labels[code] ?? '';
  const sorted = [...members].sort(
    ([a, x], [b, y]) =>
      y.length - x.length || (labelOf(a) < labelOf(b) ? -1 : labelOf(a) > labelOf(b) ? 1 : 0),
  );
  const groups = sorted.slice(0, mostGroups).map(([code, list]) => ({
    name: code < 0 ? { key: 'rules.noValue' } : text(labelOf(code)),
    members: Uint32Array.from(list),
  }));
  const tail = sorted.slice(mostGroups).flatMap(([, list]) => list);
  return tail.length === 0
    ? groups
    : [...groups, { name: { key: 'rules.otherGroups' }, members: Uint32Array.from(tail).sort() }];
}

/** One column from the same column of every group. */
function joined(parts: readonly OutputColumn[], groups: readonly Group[]): OutputColumn {
  const [first] = parts;
  const n = groups.reduce((sum, { members }) => sum + members.length, 0);
  const scatter = <T extends Float64Array | Uint16Array>(
    into: T,
    from: (part: number) => ArrayLike<number>,
  ): T => {
    groups.forEach(({ members }, part) => {
      const values = from(part);
      members.forEach((at, i) => (into[at] = values[i]));
    });
    return into;
  };
  if (first.kind === 'category') {
    const columns = parts.filter((part) => part.kind === 'category');
    const categories = union(columns.map((column) => column.categories));
    const place = new Map(categories.map(({ key }, code) => [key, code]));
    const codes = columns.map((column) =>
      Uint16Array.from(column.codes, (code) => place.get(column.categories[code].key) ?? 0),
    );
    return { ...first, categories, codes: scatter(new Uint16Array(n), (part) => codes[part]) };
  }
  if (first.kind === 'message') {
    return joinedMessages(
      first,
      parts.filter((part) => part.kind === 'message'),
      n,
      scatter,
    );
  }
  const columns = parts.filter((part) => part.kind === 'number' || part.kind === 'date');
  return { ...first, values: scatter(new Float64Array(n), (part) => columns[part].values) };
}

function joinedMessages(
  first: MessageColumn,
  parts: readonly MessageColumn[],
  n: number,
  scatter: <T extends Float64Array | Uint16Array>(into: T, from: (part: number) => ArrayLike<number>) => T,
): MessageColumn {
  const offsets: number[] = [];
  const templates: Message[] = [];
  for (const part of parts) {
    offsets.push(templates.length);
    templates.push(...part.templates);
  }
  const names = Object.keys(first.numbers);
  return {
    ...first,
    templates,
    codes: scatter(new Uint16Array(n), (part) => parts[part].codes.map((code) => code + offsets[part])),
    numbers: Object.fromEntries(
      names.map((name) => [name, scatter(new Float64Array(n), (part) => parts[part].numbers[name])]),
    ),
  };
}

function union(lists: readonly Category[][]): Category[] {
  const byKey = new Map<string, Category>();
  for (const list of lists)
    for (const category of list) if (!byKey.has(category.key)) byKey.set(category.key, category);
  return [...byKey.values()].sort((a, b) => b.rank - a.rank);
}
