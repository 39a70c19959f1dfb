import { elements, type Package } from './open-package';

const required: Record<string, RegExp> = {
  worksheet: /worksheet\+xml$/,
  styles: /styles\+xml$/,
  sharedStrings: /sharedStrings\+xml$/,
  theme: /theme\+xml$/,
  table: /table\+xml$/,
  drawing: /drawing\+xml$/,
  chart: /drawingml\.chart\+xml$/,
  pivotTable: /pivotTable\+xml$/,
  pivotCacheDefinition: /pivotCacheDefinition\+xml$/,
  pivotCacheRecords: /pivotCacheRecords\+xml$/,
  officeDocument: /sheet\.main\+xml$/,
};

/** Content types, relationships and the ids that refer to them. */
export function packageProblems({ parts, links }: Package): string[] {
  const problems: string[] = [];
  const types = parts.get('[Content_Types].xml');
  if (!types) return ['There is no [Content_Types].xml'];
  const overrides = new Map(
    elements(types, 'Override').map((one) => [
      one.getAttribute('PartName')?.slice(1) ?? '',
      one.getAttribute('ContentType') ?? '',
    ]),
  );
  const defaults = new Map(
    elements(types, 'Default').map((one) => [
      one.getAttribute('Extension') ?? '',
      one.getAttribute('ContentType') ?? '',
    ]),
  );
  for (const name of overrides.keys())
    if (!parts.has(name)) problems.push(`[Content_Types].xml names ${name}, which is not there`);
  for (const name of parts.keys())
    if (name !== '[Content_Types].xml' && !overrides.has(name) && !defaults.has(name.split('.').at(-1) ?? ''))
      problems.push(`${name} has no content type`);

  const reached = new Set<string>();
  const visit = (owner: string): void => {
    for (const { target, external } of links.get(owner) ?? []) {
      if (external || reached.has(target)) continue;
      reached.add(target);
      visit(target);
    }
  };
  visit('');
  for (const name of parts.keys())
    if (!/\.rels$|^\[Content_Types\]/.test(name) && !reached.has(name))
      problems.push(`Nothing leads to ${name}`);

  for (const [owner, list] of links) {
    const seen = new Set<string>();
    for (const { id, kind, target, external } of list) {
      if (seen.has(id)) problems.push(`${owner}: relationship ${id} stands twice`);
      seen.add(id);
      if (external) continue;
      if (!parts.has(target)) problems.push(`${owner}: ${id} leads to ${target}, which is not there`);
      const wanted = required[kind];
      if (wanted && !wanted.test(overrides.get(target) ?? ''))
        problems.push(`${target} is a ${kind}, but its content type is ${overrides.get(target) ?? 'none'}`);
    }
    if (owner !== '' && !parts.has(owner)) problems.push(`Relationships of ${owner}, which is not there`);
  }
  return [...problems, ...referenceProblems({ parts, links })];
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every `r:id` of a part is one of its relationships, and every relationship of a sheet is used. */
function referenceProblems({ parts, links }: Package): string[] {
  const problems: string[] = [];
  for (const [name, document] of parts) {
    if (!name.startsWith('xl/') || name.endsWith('.rels')) continue;
    const known = new Set((links.get(name) ?? []).map(({ id }) => id));
    const used = elements(document, '*').flatMap((one) => one.getAttributeNS(relationships, 'id') || []);
    for (const id of used)
      if (!known.has(id)) problems.push(`${name} refers to ${id}, which it does not have`);
    if (new Set(used).size !== used.length) problems.push(`${name} refers to one relationship twice`);
  }
  return problems;
}
