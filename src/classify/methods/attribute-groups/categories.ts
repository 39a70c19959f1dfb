import type { Message } from '../../message';
import { UserError } from '../../user-error';
import { text } from '../../value-message';
import { choiceText, chooseColumn, type HeaderChoice } from '../choose-column';
import type { MethodContext } from '../method';
import { rankedCategories } from '../ranked-categories';
import { type Grouping, labelGroup, noValueGroup, otherGroup, reasonsOf } from './grouping';

/** The `top` commonest values of an attribute (the first attribute if none is named), by customers, then by label. */
export function groupByCategory(
  { dataset }: MethodContext,
  choice: HeaderChoice | undefined,
  top: number,
): Grouping {
  const { attributes } = dataset;
  const column = choice === undefined ? attributes.at(0) : chooseColumn(attributes, choice);
  if (!column) {
    throw new UserError('unknownColumn', {
      column: choice === undefined ? { key: 'roles.attribute' } : choiceText(choice),
    });
  }
  const { codes, labels } = column;
  const customers = new Uint32Array(labels.length);
  for (const code of codes) if (code >= 0) customers[code]++;
  const used = Uint32Array.from(labels.keys()).filter((code) => customers[code] > 0);
  used.sort((a, b) => customers[b] - customers[a] || (labels[a] < labels[b] ? -1 : 1));
  const kept = used.subarray(0, top);
  const other = used.length > top;
  const missing = codes.includes(-1);
  const place = new Uint16Array(labels.length).fill(kept.length);
  kept.forEach((code, k) => (place[code] = k));
  const noValue = kept.length + Number(other);
  const categories = rankedCategories([
    ...Array.from(kept, (code) => labelGroup(`is ${labels[code]}`, labels[code])),
    ...(other ? [otherGroup] : []),
    ...(missing || kept.length === 0 ? [noValueGroup] : []),
  ]);
  const name = text(column.header);
  const rare: Message = {
    key: 'why.attributeGroups.rare',
    params: { measure: name, tier: otherGroup.name, top },
  };
  return {
    categories,
    reasons: reasonsOf(categories, name, 'is').map((reason, k) =>
      other && k === kept.length ? rare : reason,
    ),
    codes: Uint16Array.from(codes, (code) => (code < 0 ? noValue : place[code])),
    name,
    rules: other
      ? [
          {
            label: otherGroup.name,
            value: { key: 'rules.attributeGroups.other', params: { count: used.length - top, top } },
          },
        ]
      : [],
    notes: [],
  };
}
