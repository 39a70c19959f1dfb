import type { OutputColumn } from '../classification';
import type { CategoryColumn } from '../dataset/dataset';
import type { Message } from '../message';
import { subset, subsetColumns } from '../subset';
import { UserError } from '../user-error';
import { text } from '../value-message';
import { chooseColumn } from './choose-column';
import { columnsOfKinds } from './columns-of-kinds';
import { joinColumns, joinMessages } from './join-columns';
import type { MethodContext, MethodOutput } from './method';
import { withinConventions } from './within-conventions';

/** More groups than this are put together, smallest first, as Other, and a note says so. */
const mostGroups = 100;

interface Group {
  name: Message;
  members: Uint32Array;
  /** Values of the column that are put together in this group. */
  pooled?: number;
}

/**
 * Runs a method separately inside each value of an attribute column, e.g. a region or currency, and joins the results.
 *
 * Customers without a value are a group of their own. Rules and notes carry the name of their group. Where groups
 * differ in what they state, each statement is given with its groups; numbers of different kinds get a column each.
 *
 * @throws UserError `unknownColumn` if there is no such attribute
 */
export function runWithin(
  context: MethodContext,
  header: string,
  run: (context: MethodContext) => MethodOutput,
): MethodOutput {
  const { dataset, before, reasons } = context;
  const column = chooseColumn(dataset.attributes, header);
  if (!column) throw new UserError('unknownColumn', { column: header });
  const groups = groupsOf(column);
  const outputs = groups.map(({ members }) =>
    run({
      ...context,
      dataset: subset(dataset, members),
      before: subsetColumns(before, members),
      ...(reasons && { reasons: subsetColumns(reasons, members) }),
      inGroup: true,
      share: members.length / dataset.ids.length,
    }),
  );
  if (outputs.length === 0) return run(context);
  const members = groups.map((group) => group.members);
  const labelled = (inner: Message, k: number): Message => ({
    key: 'rules.withinGroup',
    params: { group: groups[k].name, label: inner },
  });
  const kinds = outputs.map(({ kind }) => kind);
  const join = (columnsOf: (output: MethodOutput) => OutputColumn[]): OutputColumn[] =>
    columnsOf(outputs[0]).flatMap((_, at) => {
      const parts = outputs.map((output) => columnsOf(output)[at]);
      return columnsOfKinds(joinColumns(parts, members, labelled), kinds, members);
    });
  const { convention, rules } = withinConventions(
    outputs.map(({ result }) => result.convention),
    groups.map(({ name }) => name),
    text(column.header),
  );
  return {
    scores: join(({ scores }) => scores ?? []),
    columns: join(({ columns }) => columns),
    ...(outputs[0].why && {
      why: (onShare) => {
        let done = 0;
        const columns = outputs.flatMap(({ why }, k) => {
          const own = members[k].length / dataset.ids.length;
          const column = why?.((share) => onShare?.(done + share * own)) ?? [];
          done += own;
          return column;
        });
        return joinMessages(columns, members);
      },
    }),
    result: {
      column: outputs[0].result.column,
      convention,
      rules: [
        ...rules,
        ...outputs.flatMap(({ result }, k) =>
          result.rules.map(({ label, value }) => ({ label: labelled(label, k), value })),
        ),
      ],
      notes: [
        ...groups.flatMap(({ pooled }) => (pooled === undefined ? [] : [pooledNote(pooled, column)])),
        ...outputs.flatMap(({ result }, k) => result.notes.map((note) => labelled(note, k))),
      ],
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
    : [
        ...groups,
        {
          name: { key: 'rules.otherGroups' },
          members: Uint32Array.from(tail).sort(),
          pooled: sorted.length - mostGroups,
        },
      ];
}

const pooledNote = (count: number, { header }: CategoryColumn): Message => ({
  key: 'rules.withinPooled',
  params: { count, most: mostGroups, column: text(header) },
});
