import type { Message, MethodResult } from '../classify';

type Rule = MethodResult['rules'][number];

/** A group of customers that a method ran in for itself, with what is stated of it alone. */
export interface GroupRules {
  name: Message;
  rules: Rule[];
}

/**
 * The rules of a method that ran in each group for itself: what is the same in all of them is said once, without a group;
 * what differs stays with its group.
 *
 * How many customers have each score is left out of the groups that state their cut points: it follows from these.
 */
export function rulesByGroup(rules: readonly Rule[]): { shared: Rule[]; groups: GroupRules[] } {
  const groups = new Map<string, GroupRules>();
  const plain: Rule[] = [];
  for (const rule of rules) {
    const inner = withinGroup(rule.label);
    if (!inner) {
      plain.push(rule);
      continue;
    }
    const name = JSON.stringify(inner.group);
    const known = groups.get(name) ?? { name: inner.group, rules: [] };
    groups.set(name, known);
    known.rules.push({ label: inner.label, value: rule.value });
  }
  const all = [...groups.values()];
  const counts = new Map<string, number>();
  for (const rule of all.flatMap((group) => group.rules)) {
    const text = JSON.stringify(rule);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const isShared = (rule: Rule): boolean => counts.get(JSON.stringify(rule)) === all.length;
  const shared = all[0]?.rules.filter(isShared) ?? [];
  const different = all.map(({ name, rules: own }) => ({
    name,
    rules: withoutCounts(own.filter((rule) => !isShared(rule))),
  }));
  const ties = new Set(different.flatMap(({ rules: own }) => own.flatMap(({ value }) => tieOf(value) ?? [])));
  return {
    shared: [
      ...plain,
      ...shared,
      ...[...ties].map((tie) => ({ label: { key: 'rulesSheet.cutPoints' }, value: { key: tie } })),
    ],
    groups: different
      .map(({ name, rules: own }) => ({ name, rules: own.map(withoutTie) }))
      .filter(({ rules: own }) => own.length > 0),
  };
}

/** Where a value goes that is equal to a cut point: said once, instead of behind the cut points of each group. */
const tieOf = ({ key }: Message): string | undefined =>
  new Map([
    ['rules.cutsEqualBelow', 'rulesSheet.equalBelow'],
    ['rules.cutsEqualAbove', 'rulesSheet.equalAbove'],
  ]).get(key);

function withoutTie({ label, value }: Rule): Rule {
  const { cuts } = value.params ?? {};
  return { label, value: tieOf(value) !== undefined && isMessage(cuts) ? cuts : value };
}

function withoutCounts(rules: readonly Rule[]): Rule[] {
  const hasCuts = rules.some(({ label }) => label.key.startsWith('rules.rfm.cuts'));
  return rules.filter(({ label }) => !hasCuts || label.key !== 'rules.rfm.score');
}

/** A statement about one group, taken apart; undefined for any other. */
export function withinGroup({ key, params }: Message): { group: Message; label: Message } | undefined {
  const { group, label } = params ?? {};
  return key === 'rules.withinGroup' && isMessage(group) && isMessage(label) ? { group, label } : undefined;
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'key' in value;
