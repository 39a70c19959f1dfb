import type { Element } from '@xmldom/xmldom';
import { childrenOf } from './open-package';
import { prefixes, schemas } from './part-schemas';

const localName = (node: Element): string => node.localName ?? node.tagName;

const keyOf = (node: Element): string => `${prefixes[node.namespaceURI ?? ''] ?? '?'}:${localName(node)}`;

/** Attributes have no namespace but `r:id`. */
const hasAttribute = (node: Element, name: string): boolean =>
  [...node.attributes].some((attribute) => (attribute.localName ?? attribute.name) === name);

/** What of an element and all below it is not as the schema has it: unknown, misplaced or missing children, missing attributes. */
export function schemaProblems(part: string, node: Element): string[] {
  const schema = schemas[keyOf(node)];
  const below = childrenOf(node).flatMap((child) => schemaProblems(part, child));
  // In a drawing, <c:chart> only leads to the chart's part.
  if (!schema || (node.localName === 'chart' && hasAttribute(node, 'id'))) return below;
  const name = `${part}: <${node.tagName}>`;
  const places = schema.children === '' ? [] : schema.children.split(' ');
  const placeOf = (child: Element) =>
    places.findIndex((place) => place.replace('!', '').split('|').includes(localName(child)));
  const problems: string[] = [];
  let last = -1;
  for (const child of childrenOf(node)) {
    const place = placeOf(child);
    if (place < 0) problems.push(`${name} may not hold <${child.tagName}>`);
    else if (place < last) problems.push(`${name} has <${child.tagName}> too late`);
    last = Math.max(last, place);
  }
  places.forEach((place, at) => {
    if (place.endsWith('!') && !childrenOf(node).some((child) => placeOf(child) === at))
      problems.push(`${name} needs <${place.replace('!', '')}>`);
  });
  for (const attribute of schema.required?.split(' ') ?? [])
    if (!hasAttribute(node, attribute)) problems.push(`${name} needs ${attribute}`);
  const count = node.getAttribute('count');
  const counted = childrenOf(node).filter((child) => localName(child) !== 'extLst').length;
  if (count !== null && places.length > 0 && !/sst|c:/.test(keyOf(node)) && Number(count) !== counted)
    problems.push(`${name} says count ${count} of ${counted}`);
  return [...problems, ...below];
}
