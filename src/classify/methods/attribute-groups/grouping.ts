import type { Category, Rule } from '../../classification';
import type { Message } from '../../message';
import { text } from '../../value-message';
import type { BandReach } from './band-reach';

/** Customers put into groups, best or largest first. */
export interface Grouping {
  categories: Category[];
  codes: Uint16Array;
  /** What the groups are made of, for the header. */
  name: Message;
  /** Why a customer is in each group. */
  reasons: Message[];
  /** What the reasons say of each customer. */
  numbers?: Record<string, Float64Array>;
  /** What leads to a higher group, where groups are bands of what a customer can have more of. */
  higher?: () => BandReach | undefined;
  rules: Rule[];
  notes: Message[];
}

/** The group of customers about whom nothing is known. */
export const noValueGroup = { key: 'noValue', name: { key: 'rules.noValue' } };
/** The group of customers whom no rule or top value names. */
export const otherGroup = { key: 'other', name: { key: 'rules.otherGroups' } };
/** A group named by a label of the data or the user. */
export const labelGroup = (key: string, label: string) => ({ key, name: text(label) });

/** The reason that says what the customer's value is, for each group by its name. */
export function reasonsOf(
  categories: readonly Category[],
  name: Message,
  key: string,
  more: Message['params'] = {},
): Message[] {
  return categories.map(({ key: group, name: tier }) => ({
    key: `why.attributeGroups.${group === noValueGroup.key ? 'missing' : key}`,
    params: { measure: name, tier, ...more },
  }));
}
