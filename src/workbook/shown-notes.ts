import type { Classification, Message } from '../classify';
import { withinGroup } from './rules-by-group';
import type { Translate } from './tier-columns';

/** Groups named before the rest of them is counted, and notes before the rest is. */
const most = { groups: 4, notes: 20 };

/**
 * What is worth knowing of a classification, for its readers. What is noted of several groups in the same words is said
 * once; of very many notes the first are shown, and how many more there are.
 */
export function shownNotes(
  { notes, methods }: Pick<Classification, 'notes' | 'methods'>,
  translate: Translate,
): string[] {
  const all = [...notes, ...methods.flatMap((method) => method.notes)];
  const said = new Map<string, { note: Message; groups: Message[] }>();
  for (const note of all) {
    const inner = withinGroup(note);
    const text = JSON.stringify(inner?.label ?? note);
    const known = said.get(text) ?? { note: inner?.label ?? note, groups: [] };
    if (inner) known.groups.push(inner.group);
    said.set(text, known);
  }
  const lines = [...said.values()].map(({ note, groups }) => translate(aboutGroups(note, groups)));
  const rest = lines.length - most.notes;
  if (rest < 2) return lines;
  return [...lines.slice(0, most.notes), translate({ key: 'rulesSheet.moreNotes', params: { count: rest } })];
}

function aboutGroups(note: Message, groups: readonly Message[]): Message {
  const [first, ...others] = groups;
  if (!first) return note;
  const more = groups.length - most.groups;
  if (others.length === 0 || more < 1) {
    const group: Message = { key: 'rulesSheet.groupNames', params: { groups } };
    return { key: 'rules.withinGroup', params: { group, label: note } };
  }
  const named = groups.slice(0, most.groups);
  const group: Message = { key: 'rulesSheet.moreGroupNames', params: { groups: named, count: more } };
  return { key: 'rules.withinGroup', params: { group, label: note } };
}
