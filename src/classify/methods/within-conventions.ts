import type { Rule } from '../classification';
import type { Message } from '../message';
import { list } from '../value-message';

/** More different statements than this are told by the rules alone. */
const mostStatements = 3;
/** Groups named in a statement; the others are counted. */
const mostNames = 5;

/**
 * What a method states inside groups: one statement where all groups share it, else each with its groups, and a rule
 * for every group.
 *
 * @param conventions those of the groups
 * @param groups their names
 * @param column the column of the groups
 */
export function withinConventions(
  conventions: readonly Message[],
  groups: readonly Message[],
  column: Message,
): { convention: Message; rules: Rule[] } {
  const groupsOf = new Map<string, number[]>();
  conventions.forEach((convention, k) => {
    const key = JSON.stringify(convention);
    groupsOf.set(key, [...(groupsOf.get(key) ?? []), k]);
  });
  if (groupsOf.size === 1)
    return {
      convention: { key: 'methods.within', params: { convention: conventions[0], column } },
      rules: [],
    };
  const statements = [...groupsOf.values()].map((members): Message => ({
    key: 'rules.withinGroup',
    params: { group: namesOf(members.map((k) => groups[k])), label: conventions[members[0]] },
  }));
  return {
    convention:
      statements.length > mostStatements
        ? { key: 'methods.withinRules', params: { column } }
        : { key: 'methods.withinEach', params: { items: statements, column } },
    rules: conventions.map((convention, k) => ({
      label: { key: 'rules.withinGroup', params: { group: groups[k], label: { key: 'rules.convention' } } },
      value: convention,
    })),
  };
}

function namesOf(names: readonly Message[]): Message {
  const rest = names.length - mostNames;
  return rest > 0
    ? { key: 'rules.groupsAndMore', params: { items: names.slice(0, mostNames), count: rest } }
    : list(names);
}
